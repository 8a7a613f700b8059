package esperanza.intake.attachment.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on a file is refused. */
public enum AttachmentRule implements RuleViolation.Rule {
    NO_SUCH_ATTACHMENT("The report has no such file"),
    NO_SUCH_UPLOAD("There is no such upload of yours; announce the file without one"),
    TOO_MANY_FILES("The report has as many files as it may have"),
    FILES_TOO_LARGE("The files of the report are together as large as they may be"),
    FILE_NOT_HERE("The file did not arrive, or was erased"),
    MARK_NOT_SET("The file has no such mark"),
    MARK_IS_YOUR_OWN("You set this mark; another person has to take it off"),
    NO_METADATA("Nothing can be read of what the file says about itself"),
    NO_PREVIEW("The file has no such page to show"),
    VIEWING_IS_OVER("This viewing is over; open the file anew");

    private final String title;

    AttachmentRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_ATTACHMENT;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return this == NO_SUCH_UPLOAD || this == FILES_TOO_LARGE;
    }
}
