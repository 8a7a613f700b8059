package esperanza.notification.oversight.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.kernel.CaseId;
import esperanza.kernel.Recorded;
import esperanza.notification.oversight.domain.OversightEvent;
import esperanza.notification.oversight.domain.OversightEvent.*;
import esperanza.notification.oversight.domain.OversightId;
import esperanza.protocol.vocabulary.CaseFunction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A contest or a demand with its words, as far as their key still exists.
 *
 * @param reasons why an act is contested
 * @param question what is demanded
 * @param answer absent until somebody has answered
 * @param role the function of the person who answered
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OversightView(
        OversightId oversightId,
        CaseId caseId,
        Instant at,
        Optional<CaseFunction> of,
        Optional<String> reasons,
        Optional<String> question,
        Optional<String> answer,
        Optional<Instant> answeredAt,
        Optional<String> role) {

    /** @param history the whole stream, opened */
    static OversightView of(List<Recorded<OversightEvent>> history) {
        return history.stream().skip(1).reduce(begun(history.getFirst()), OversightView::then, (first, _) -> first);
    }

    private static OversightView begun(Recorded<OversightEvent> first) {
        return switch (first.event()) {
            case ActContested contest ->
                begun(first, contest.of(), contest.reasons().value(), Optional.empty());
            case AnswerDemanded demand ->
                begun(
                        first,
                        Optional.of(demand.of()),
                        Optional.empty(),
                        demand.question().value());
            case DemandAnswered _, OversightRead _ -> throw new IllegalStateException("nothing begins with this");
        };
    }

    private static OversightView begun(
            Recorded<OversightEvent> first,
            Optional<CaseFunction> of,
            Optional<String> reasons,
            Optional<String> question) {
        return new OversightView(
                first.event().oversightId(),
                first.event().caseId(),
                first.recordedAt(),
                of,
                reasons,
                question,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private OversightView then(Recorded<OversightEvent> next) {
        return switch (next.event()) {
            case DemandAnswered said ->
                new OversightView(
                        oversightId,
                        caseId,
                        at,
                        of,
                        reasons,
                        question,
                        said.answer().value(),
                        Optional.of(next.recordedAt()),
                        Optional.of(next.actor().role()));
            case ActContested _, AnswerDemanded _, OversightRead _ -> this;
        };
    }
}
