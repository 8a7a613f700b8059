package esperanza.intake.report.domain;

import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.DoorScope;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The conversation with the reporter.
 *
 * @param questions the questions that were put to the reporter
 * @param contactCompromised true if the way to reach the reporter is in other hands
 * @param notices those that were laid ready, by their ids
 */
public record Dialogue(Set<UUID> questions, boolean contactCompromised, Map<UUID, Laid> notices) {

    static final Dialogue SILENT = new Dialogue(Set.of(), false, Map.of());

    /**
     * A notice that was laid ready.
     *
     * @param party the party whose door key opens it; empty: the receipt opens it
     * @param readers those for whom somebody opened it; the holder of the receipt counts as SELF
     */
    public record Laid(Optional<PartyRef> party, Set<DoorScope> readers) {

        boolean wasReadBy(Optional<DoorScope> by) {
            return readers.contains(reader(by));
        }

        private Laid read(Optional<DoorScope> by) {
            return new Laid(party, Copies.with(readers, reader(by)));
        }

        private static DoorScope reader(Optional<DoorScope> by) {
            return by.orElse(DoorScope.SELF);
        }
    }

    Dialogue asked(UUID question) {
        return new Dialogue(Copies.with(questions, question), contactCompromised, notices);
    }

    Dialogue compromised() {
        return new Dialogue(questions, true, notices);
    }

    /** The notice that lies at this door; empty if none does. */
    Optional<Laid> notice(UUID id, Optional<PartyRef> party) {
        return Optional.ofNullable(notices.get(id)).filter(laid -> laid.party().equals(party));
    }

    /** Whether somebody of this kind opened the notice. */
    public boolean isRead(UUID notice, Optional<DoorScope> by) {
        return Optional.ofNullable(notices.get(notice))
                .filter(laid -> laid.wasReadBy(by))
                .isPresent();
    }

    Dialogue laid(UUID id, Optional<PartyRef> party) {
        return with(id, new Laid(party, Set.of()));
    }

    Dialogue read(UUID id, Optional<DoorScope> by) {
        return with(id, notices.get(id).read(by));
    }

    private Dialogue with(UUID id, Laid notice) {
        return new Dialogue(questions, contactCompromised, Copies.with(notices, id, notice));
    }
}
