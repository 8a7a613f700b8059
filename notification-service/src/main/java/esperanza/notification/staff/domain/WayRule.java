package esperanza.notification.staff.domain;

import esperanza.kernel.RuleViolation;

/** Reasons to refuse a command on the own ways. */
public enum WayRule implements RuleViolation.Rule {
    NO_SUCH_WAY("You have no such way"),
    TOO_MANY_WAYS("You have five ways: remove one first"),
    TOO_MANY_CODES("A code was sent there just now, or five codes or mistakes came within an hour: wait"),
    NO_ADDRESS_OF_THIS_KIND("This is no address of this kind"),
    KIND_NOT_OFFERED("Nothing is sent by this kind of way here"),
    CODE_WRONG("This is not the code that was sent"),
    CODE_ENDED("The code holds no longer, or codes were mistaken five times within an hour: ask for another one");

    private final String title;

    WayRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_WAY;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return this == CODE_WRONG || this == NO_ADDRESS_OF_THIS_KIND;
    }
}
