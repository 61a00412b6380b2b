import { ListNode } from '@lexical/list'
import { defineExtension } from 'lexical'

/**
 * Lexical makes each line of a checklist a check box. A list may hold list items alone, so the list itself becomes
 * a group, as screen readers expect of check boxes that belong together.
 */
export const ChecklistRoleExtension = defineExtension({
  name: 'acumen/checklist-role',
  register: (editor) =>
    editor.registerMutationListener(ListNode, (mutations) => {
      for (const [key, mutation] of mutations) {
        const element = mutation === 'destroyed' ? null : editor.getElementByKey(key)
        if (element === null) continue
        if (element.classList.contains('ed-checklist')) {
          element.setAttribute('role', 'group')
          element.setAttribute('aria-label', 'Checklist')
        } else {
          element.removeAttribute('role')
          element.removeAttribute('aria-label')
        }
      }
    }),
})
