import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useShell } from '../shell-context.tsx'
import { Button } from '../ui/Button.tsx'
import { useSignal } from '../use-signal.ts'
import './confirm-dialog.css'

/** The one modal question, for what cannot be undone. Escape and Cancel, which has the focus, mean no. */
export function ConfirmDialog() {
  const { questions } = useShell()
  const question = useSignal(questions.asked)
  if (question === null) return null
  return (
    <ModalOverlay className="wb-veil" isOpen isDismissable onOpenChange={() => question.answer(false)}>
      <Modal className="wb-dialog">
        <Dialog role="alertdialog" className="wb-dialog-body" aria-describedby="wb-question-detail">
          <Heading slot="title" className="wb-dialog-title">
            {question.title}
          </Heading>
          <p id="wb-question-detail">{question.detail}</p>
          <div className="wb-dialog-actions">
            <Button autoFocus onPress={() => question.answer(false)}>
              Cancel
            </Button>
            <Button tone={question.destructive === false ? 'primary' : 'danger'} onPress={() => question.answer(true)}>
              {question.action}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
