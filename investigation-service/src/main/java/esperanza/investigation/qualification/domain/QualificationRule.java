package esperanza.investigation.qualification.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on the qualification of a case is refused. */
public enum QualificationRule implements RuleViolation.Rule {
    NO_SUCH_TEST("The case has no such test of the public interest, or a later one took its place"),
    NO_SUCH_HARM("The case has no such record of harm"),
    MINOR_NEEDS_TEST("A minor offence needs a test of the public interest first that does not exclude it"),
    NOT_PROPOSED("This test proposes neither a diversion nor a mediation"),
    SAME_PERSON("The person who tested the public interest cannot allow it, and who recorded a harm cannot verify it"),
    VICTIM_NOT_HEARD("Each party of the case has to be heard about it first");

    private final String title;

    QualificationRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return this == MINOR_NEEDS_TEST;
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_TEST || this == NO_SUCH_HARM;
    }
}
