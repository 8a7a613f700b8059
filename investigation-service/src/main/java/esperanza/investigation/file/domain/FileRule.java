package esperanza.investigation.file.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on a file is refused. */
public enum FileRule implements RuleViolation.Rule {
    NO_SUCH_FILE("There is no such file"),
    FILE_HAS_AN_INVESTIGATOR("Another investigator has taken this file"),
    FILE_NOT_TAKEN("Nobody has taken this file yet: an investigator takes it"),
    NOT_YOUR_FILE("Only the investigator who answers for the file can do this");

    private final String title;

    FileRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_FILE;
    }
}
