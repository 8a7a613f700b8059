package esperanza.investigation.analysis.domain;

import esperanza.kernel.RuleViolation;

/** Why a version of a product is refused. */
public enum ProductRule implements RuleViolation.Rule {
    VERSION_NOT_NEXT("This is not the next version: somebody may have issued one in the meantime"),
    SOURCES_NEEDED("At least one source has to be named, and none is blank"),
    CHANGE_NEEDED("A later version says what changed"),
    FIRST_HYPOTHESIS_MISSING("A person has to adopt the link with the defence work first"),
    PRIVATE_LIFE("A profile describes the work of defence, never the private life"),
    FACTOR_LEFT_OUT("Each factor is answered: present, absent or unknown"),
    QUESTION_LEFT_OUT("Each of the five questions is answered in words"),
    COMPONENT_LEFT_OUT("Each component of discrimination is answered, and no other code"),
    LEVEL_LEFT_OUT("Each level is answered, with the harm that belongs to it or with none"),
    NO_SUCH_PARTY("The case has no such party");

    private final String title;

    ProductRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return switch (this) {
            case VERSION_NOT_NEXT,
                    SOURCES_NEEDED,
                    CHANGE_NEEDED,
                    PRIVATE_LIFE,
                    FACTOR_LEFT_OUT,
                    QUESTION_LEFT_OUT,
                    COMPONENT_LEFT_OUT,
                    LEVEL_LEFT_OUT,
                    NO_SUCH_PARTY -> true;
            default -> false;
        };
    }
}
