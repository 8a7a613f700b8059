package esperanza.investigation.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on a file is refused. */
public enum FileRule implements RuleViolation.Rule {
    NO_SUCH_FILE("no-such-file", "There is no such file"),
    NO_SUCH_HYPOTHESIS("no-such-hypothesis", "The file has no such hypothesis"),
    FILE_HAS_AN_INVESTIGATOR("file-has-an-investigator", "Another investigator has taken this file"),
    NOT_YOUR_FILE("not-your-file", "Only the investigator who took the file can do this");

    private final String code;
    private final String title;

    FileRule(String code, String title) {
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_FILE || this == NO_SUCH_HYPOTHESIS;
    }
}
