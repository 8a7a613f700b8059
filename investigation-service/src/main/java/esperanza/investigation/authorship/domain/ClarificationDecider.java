package esperanza.investigation.authorship.domain;

import static esperanza.investigation.authorship.domain.AuthorsFound.WORKED_NONE;
import static esperanza.investigation.authorship.domain.AuthorshipRule.LINE_NOT_WORKED;
import static esperanza.investigation.authorship.domain.AuthorshipRule.MESSENGER_ONLY;
import static esperanza.investigation.authorship.domain.AuthorshipRule.SUSPECT_NEEDED;

import esperanza.investigation.authorship.domain.AuthorshipCommand.Levels;
import esperanza.investigation.authorship.domain.AuthorshipCommand.RecordClarification;
import esperanza.investigation.authorship.domain.AuthorshipEvent.ClarificationRecorded;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;

/** The rules of a clarification: those who ordered a threat count as much as those who carried it out. */
public final class ClarificationDecider implements Decider<RecordClarification, Clarification, ClarificationRecorded> {

    @Override
    public Clarification initial() {
        return Clarification.NONE;
    }

    @Override
    public List<ClarificationRecorded> decide(Clarification clarification, RecordClarification record) {
        Levels levels = record.levels();
        boolean nobody = levels.material() == WORKED_NONE || levels.intellectual() == WORKED_NONE;
        boolean somebody = levels.material().somebody() || levels.intellectual().somebody();
        refuseIf(
                levels.overall() == Clarified.CLARIFIED
                        && !levels.intellectual().somebody(),
                MESSENGER_ONLY);
        refuseIf(nobody && record.basis().exhausted().isEmpty(), LINE_NOT_WORKED);
        refuseIf(somebody && record.basis().suspects() == 0, SUSPECT_NEEDED);
        return List.of(new ClarificationRecorded(
                record.caseId(),
                clarification.version() + 1,
                levels.material(),
                levels.intellectual(),
                levels.structure(),
                levels.overall(),
                record.basis().exhausted(),
                record.suspects(),
                record.reasons()));
    }

    @Override
    public Clarification evolve(Clarification clarification, ClarificationRecorded event) {
        return new Clarification(
                event.version(),
                Optional.of(new Levels(event.material(), event.intellectual(), event.structure(), event.overall())));
    }

    private static void refuseIf(boolean broken, AuthorshipRule rule) {
        if (broken) {
            throw new RuleViolation(rule);
        }
    }
}
