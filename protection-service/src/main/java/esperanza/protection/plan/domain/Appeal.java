package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.AppealEvent.AppealAgainst;
import esperanza.protection.plan.domain.AppealEvent.AppealLodged;
import esperanza.protection.plan.domain.AppealEvent.AppealOutcome;
import java.util.Optional;
import java.util.UUID;

/**
 * An appeal of the person, and how far it has come.
 *
 * @param measureId the measure that a change would take away, if it is about one
 * @param changeId that change, if it is about one
 * @param decisionId the decision that it is about, if it is about one
 * @param outcome empty: nobody has decided it
 */
public record Appeal(
        UUID id,
        CaseId caseId,
        AppealAgainst against,
        Optional<MeasureId> measureId,
        Optional<UUID> changeId,
        Optional<UUID> decisionId,
        boolean urgent,
        boolean late,
        Study study,
        boolean withdrawn,
        Optional<AppealOutcome> outcome) {

    /** Whether a study was ordered, and is there. */
    public enum Study {
        NONE,
        ORDERED,
        RECEIVED
    }

    static Appeal of(AppealLodged news) {
        return new Appeal(
                news.appealId(),
                news.caseId(),
                news.against(),
                news.measureId(),
                news.changeId(),
                news.decisionId(),
                news.urgent().isPresent(),
                news.late().isPresent(),
                Study.NONE,
                false,
                Optional.empty());
    }

    public boolean isOpen() {
        return !withdrawn && outcome.isEmpty();
    }

    /** Whether it holds nothing any more. What was granted, also in part, still keeps the measure. */
    public boolean isOver() {
        return withdrawn || outcome.filter(AppealOutcome.REFUSED::equals).isPresent();
    }

    Appeal studied(Study now) {
        return new Appeal(id, caseId, against, measureId, changeId, decisionId, urgent, late, now, withdrawn, outcome);
    }

    Appeal ended(boolean back, Optional<AppealOutcome> result) {
        return new Appeal(id, caseId, against, measureId, changeId, decisionId, urgent, late, study, back, result);
    }
}
