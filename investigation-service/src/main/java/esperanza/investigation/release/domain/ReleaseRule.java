package esperanza.investigation.release.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on a release of evidence is refused. */
public enum ReleaseRule implements RuleViolation.Rule {
    NO_SUCH_RELEASE("There is no such release"),
    NO_ITEMS("A release names at least one item"),
    LEGAL_BASIS_NEEDED("Another authority gets evidence only by a law or an order: name it"),
    SAME_PERSON("Another person has to approve this"),
    AGREEMENT_NEEDED("An item is restricted: another person has to agree before it leaves the house"),
    RELEASE_WITHDRAWN("The release was withdrawn"),
    BUNDLE_TAKEN_OUT("This bundle was taken out already: take out a new one");

    private final String title;

    ReleaseRule(String title) {
        this.title = title;
    }

    static void require(boolean holds, ReleaseRule otherwise) {
        if (!holds) {
            throw new RuleViolation(otherwise);
        }
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return this == NO_ITEMS || this == LEGAL_BASIS_NEEDED;
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_RELEASE;
    }
}
