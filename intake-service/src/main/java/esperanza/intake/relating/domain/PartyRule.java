package esperanza.intake.relating.domain;

import esperanza.kernel.RuleViolation;

/** Reasons to refuse a command on the identity of a party. */
public enum PartyRule implements RuleViolation.Rule {
    NO_SUCH_PARTY("No report names the party that this one would be recognised as"),
    PARTY_IS_ITSELF("A party cannot be recognised as itself"),
    PARTY_ALREADY_RECOGNISED("This party was recognised as another one; undo that first"),
    PARTY_NOT_RECOGNISED("This party was not recognised as one that an earlier report names");

    private final String title;

    PartyRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return switch (this) {
            case NO_SUCH_PARTY, PARTY_IS_ITSELF, PARTY_ALREADY_RECOGNISED -> true;
            default -> false;
        };
    }
}
