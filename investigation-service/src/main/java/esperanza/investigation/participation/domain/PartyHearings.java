package esperanza.investigation.participation.domain;

import esperanza.investigation.participation.domain.ParticipationEvent.HeardBefore;
import esperanza.investigation.participation.domain.ParticipationEvent.PartyHeard;
import esperanza.kernel.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How one party was heard before one decision. Nobody who wants the decision says alone that the party declined, or
 * could not be reached.
 */
public record PartyHearings(List<Recorded<PartyHeard>> all) {

    public PartyHearings {
        all = List.copyOf(all);
    }

    /** @param about the subject of the decision */
    public static PartyHearings of(List<Recorded<ParticipationEvent>> events, HeardBefore before, UUID about) {
        return new PartyHearings(events.stream()
                .filter(each -> each.event() instanceof PartyHeard heard
                        && heard.before() == before
                        && heard.of().equals(about))
                .map(each -> each.as(PartyHeard.class))
                .toList());
    }

    /**
     * The hearings that count: the party spoke, or another person recorded that it did not.
     *
     * @param wants pseudonym of the person who wants the decision; empty: nobody does
     */
    public List<Recorded<PartyHeard>> counting(Optional<String> wants) {
        return all.stream()
                .filter(each ->
                        isWord(each) || !wants.equals(Optional.of(each.actor().pseudonym())))
                .toList();
    }

    /**
     * True while the party may answer what it was told: until it speaks, or its term has passed. A contest waits for
     * what the party says after it.
     *
     * @param contestedAt when the party said that it was not told; empty: the notice is not contested
     */
    public boolean leaveOpen(Optional<Instant> contestedAt, boolean termRuns) {
        return contestedAt.map(contest -> !spokeAfter(contest)).orElseGet(() -> termRuns && !spokeAfter(Instant.MIN));
    }

    private boolean spokeAfter(Instant instant) {
        return all.stream().anyMatch(each -> isWord(each) && each.recordedAt().isAfter(instant));
    }

    private static boolean isWord(Recorded<PartyHeard> hearing) {
        return hearing.event().how().isWord();
    }
}
