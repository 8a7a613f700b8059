package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.protection.plan.domain.Appeal.Study;
import esperanza.protection.plan.domain.AppealEvent.*;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The appeals of the person.
 *
 * @param byId in the order in which they were lodged
 */
public record Appeals(Map<UUID, Appeal> byId) {

    static final Appeals NONE = new Appeals(Map.of());

    public Collection<Appeal> all() {
        return byId.values();
    }

    /** Those that hold nothing any more. */
    public Set<UUID> over() {
        return byId.values().stream().filter(Appeal::isOver).map(Appeal::id).collect(Collectors.toUnmodifiableSet());
    }

    Optional<Appeal> of(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Appeals only(Set<CaseId> cases) {
        return new Appeals(
                InOrder.only(byId, each -> cases.contains(each.getValue().caseId())));
    }

    Appeals after(AppealEvent event) {
        return switch (event) {
            case AppealLodged news -> new Appeals(InOrder.with(byId, news.appealId(), Appeal.of(news)));
            case AppealWithdrawn news -> changed(news.appealId(), each -> each.ended(true, each.outcome()));
            case IndependentStudyOrdered news -> changed(news.appealId(), each -> each.studied(Study.ORDERED));
            case IndependentStudyReceived news -> changed(news.appealId(), each -> each.studied(Study.RECEIVED));
            case AppealResolved news ->
                changed(news.appealId(), each -> each.ended(each.withdrawn(), Optional.of(news.outcome())));
            case SecondAssessorAssigned _, CourtRuled _ -> this;
        };
    }

    private Appeals changed(UUID id, UnaryOperator<Appeal> change) {
        return of(id).map(change)
                .map(appeal -> new Appeals(InOrder.with(byId, id, appeal)))
                .orElse(this);
    }
}
