package esperanza.intake.report.domain;

import esperanza.kernel.PartyRef;
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
     */
    public record Laid(Optional<PartyRef> party, boolean read) {}

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

    public boolean isRead(UUID notice) {
        return Optional.ofNullable(notices.get(notice)).filter(Laid::read).isPresent();
    }

    Dialogue laid(UUID id, Optional<PartyRef> party) {
        return with(id, new Laid(party, false));
    }

    Dialogue read(UUID id, Optional<PartyRef> party) {
        return with(id, new Laid(party, true));
    }

    private Dialogue with(UUID id, Laid notice) {
        return new Dialogue(questions, contactCompromised, Copies.with(notices, id, notice));
    }
}
