package esperanza.intake.door.domain;

import esperanza.kernel.RuleViolation;

/** Reasons to refuse a command on the own door of a party. */
public enum DoorRule implements RuleViolation.Rule {
    NO_DOOR_KEY("This party has no door key of this kind"),
    NO_COLLECTIVE_TO_SPEAK_FOR("Only a collective has a spokesperson");

    private final String title;

    DoorRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return true;
    }
}
