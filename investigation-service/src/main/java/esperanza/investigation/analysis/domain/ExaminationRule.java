package esperanza.investigation.analysis.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on the examination of a case is refused. */
public enum ExaminationRule implements RuleViolation.Rule {
    BASIS_OR_REASONS("An examination names what it rests on, or says why there is nothing"),
    KEY_LEFT_OUT("Each key is looked by, or it is said why not"),
    SEARCH_MISSING("Linked cases have to be looked for first: this search is not of this case");

    private final String title;

    ExaminationRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return switch (this) {
            case BASIS_OR_REASONS, KEY_LEFT_OUT, SEARCH_MISSING -> true;
            default -> false;
        };
    }
}
