package esperanza.intake.receipt.page;

/**
 * How many characters an answer of a page may have. No field says the number to the browser, because a browser cuts
 * what is pasted without a word. A line break counts as one character, although a browser sends two.
 */
final class AnswerLimit {

    /** The account, and a later statement: ten pages. */
    static final int TEXT = 40_000;

    static final int LINE = 1_000;

    private AnswerLimit() {}

    static boolean isExceeded(String field, String answer) {
        return answer.replace("\r\n", "\n").length() > (field.equals("account") ? TEXT : LINE);
    }
}
