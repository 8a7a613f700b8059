package esperanza.investigation.evidence.rest;

import esperanza.investigation.evidence.FindEvidence;
import esperanza.investigation.evidence.domain.Custody.Disposed;
import esperanza.investigation.evidence.domain.Custody.Holding;
import esperanza.investigation.evidence.domain.Custody.Offered;
import esperanza.investigation.evidence.domain.Custody.Secured;
import esperanza.investigation.evidence.domain.CustodyDisposal;
import esperanza.investigation.evidence.domain.CustodyEvent;
import esperanza.investigation.evidence.domain.CustodyEvent.CustodyGapRecorded;
import esperanza.investigation.evidence.domain.CustodyEvent.IntegrityChecked;
import esperanza.investigation.evidence.domain.CustodyIntegrity;
import esperanza.investigation.evidence.domain.CustodySecuring;
import esperanza.kernel.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who answers for an item.
 *
 * @param holder pseudonym of the person who holds it, or held it last
 * @param stored true: this service keeps the file
 * @param openTransfer present: the item was offered to another person, who has not answered yet
 * @param disposed present: the item left custody
 * @param gaps the times for which nobody can say who held it
 */
public record CustodyView(
        String holder,
        CustodySecuring how,
        boolean stored,
        Optional<Transfer> openTransfer,
        Optional<CustodyDisposal> disposed,
        Optional<LastCheck> lastCheck,
        List<Gap> gaps) {

    /** A transfer that runs. */
    public record Transfer(UUID transferId, String to) {}

    /** The integrity check that was recorded last. */
    public record LastCheck(CustodyIntegrity result, Instant checkedAt) {}

    /** A time for which nobody can say who held the item. */
    public record Gap(Instant from, Instant to) {}

    static Optional<CustodyView> of(FindEvidence.Item item) {
        return item.custody() instanceof Secured secured
                ? Optional.of(of(secured, item.chain().events()))
                : Optional.empty();
    }

    private static CustodyView of(Secured secured, List<Recorded<CustodyEvent>> chain) {
        Holding holding = secured.holding();
        return new CustodyView(
                holding.holder(),
                secured.content().how(),
                secured.content().contentId().isPresent(),
                holding instanceof Offered offered
                        ? Optional.of(new Transfer(offered.transferId(), offered.to()))
                        : Optional.empty(),
                holding instanceof Disposed disposed ? Optional.of(disposed.as()) : Optional.empty(),
                all(chain, IntegrityChecked.class)
                        .reduce((_, later) -> later)
                        .map(check -> new LastCheck(check.event().result(), check.occurredAt())),
                all(chain, CustodyGapRecorded.class)
                        .map(gap -> new Gap(gap.event().from(), gap.event().to()))
                        .toList());
    }

    private static <T> Stream<Recorded<T>> all(List<Recorded<CustodyEvent>> chain, Class<T> kind) {
        return chain.stream()
                .filter(recorded -> kind.isInstance(recorded.event()))
                .map(recorded -> recorded.as(kind));
    }
}
