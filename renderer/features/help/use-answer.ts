import { useEffect, useState } from 'react'

/** What was asked for once, when the page was shown; undefined until it is there. `ask` must stay the same function. */
export function useAnswer<Value>(ask: () => Promise<Value>): Value | undefined {
  const [answer, setAnswer] = useState<Value>()
  useEffect(() => {
    let isCurrent = true
    void ask().then((value) => {
      if (isCurrent) setAnswer(value)
    })
    return () => {
      isCurrent = false
    }
  }, [ask])
  return answer
}
