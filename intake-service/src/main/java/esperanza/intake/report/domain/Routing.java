package esperanza.intake.report.domain;

import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.TransferDestination;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the report went.
 *
 * @param referred the parties referred to each destination; none for a report that names nobody
 * @param transfers the transfers to receivers outside, by their id
 */
public record Routing(Map<ReferralDestination, Set<PartyRef>> referred, Map<UUID, Transfer> transfers) {

    /**
     * A transfer to a receiver outside the mechanism.
     *
     * @param acknowledged whether the receiver acknowledged it
     */
    public record Transfer(TransferDestination to, boolean acknowledged) {}

    static final Routing NOWHERE = new Routing(Map.of(), Map.of());

    /** The destinations that the report was referred to, for at least one party or for a report that names nobody. */
    public Set<ReferralDestination> referredTo() {
        return referred.keySet();
    }

    public boolean wentTo(ReferralDestination to, PartyRef party) {
        return referred.getOrDefault(to, Set.of()).contains(party);
    }

    /** Whether the party was referred anywhere. */
    boolean went(PartyRef party) {
        return referred.values().stream().anyMatch(there -> there.contains(party));
    }

    Optional<Transfer> transfer(UUID id) {
        return Optional.ofNullable(transfers.get(id));
    }

    /** The transfers that no receiver acknowledged, in the order of their ids. */
    List<UUID> unacknowledged() {
        return transfers.entrySet().stream()
                .filter(each -> !each.getValue().acknowledged())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    Routing referred(ReferralDestination to, List<PartyRef> parties) {
        Set<PartyRef> there = Stream.concat(referred.getOrDefault(to, Set.of()).stream(), parties.stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Routing(Copies.with(referred, to, there), transfers);
    }

    Routing transferred(UUID id, TransferDestination to) {
        return new Routing(referred, Copies.with(transfers, id, new Transfer(to, false)));
    }

    Routing acknowledged(UUID id, TransferDestination by) {
        return new Routing(referred, Copies.with(transfers, id, new Transfer(by, true)));
    }
}
