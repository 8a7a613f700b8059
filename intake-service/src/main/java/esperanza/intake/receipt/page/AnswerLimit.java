package esperanza.intake.receipt.page;

/**
 * How many characters an answer of the form may have. The pages say the same number to the browser, and a browser counts
 * a line break as one character, although it sends two.
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
