package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.protection.plan.domain.ConversationEvent.MeasuresAgreed;
import esperanza.protection.plan.domain.ConversationEvent.MeasuresOffered;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The offers to the person so far, kept case by case: a reader who may know of some cases sees what was recorded in
 * these.
 *
 * @param byId in the order in which they were made
 */
public record Offers(Map<UUID, Offer> byId) {

    static final Offers NONE = new Offers(Map.of());

    public Collection<Offer> all() {
        return byId.values();
    }

    Optional<Offer> of(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Offers only(Set<CaseId> cases) {
        Offers some = NONE;
        for (Offer each : byId.values()) {
            Offer known = each.only(cases);
            some = known.cases().isEmpty() ? some : some.with(known);
        }
        return some;
    }

    Offers offered(MeasuresOffered news) {
        return with(of(news.offerId())
                .orElseGet(() -> Offer.of(news.offerId(), news.measures()))
                .in(news.caseId()));
    }

    Offers answered(MeasuresAgreed news) {
        return of(news.offerId())
                .map(offer -> with(
                        news.atDoor().isPresent()
                                ? offer.saidAtDoor(news.caseId(), news.answers())
                                : offer.heard(news.caseId(), news.answers())))
                .orElse(this);
    }

    private Offers with(Offer offer) {
        return new Offers(InOrder.with(byId, offer.id(), offer));
    }
}
