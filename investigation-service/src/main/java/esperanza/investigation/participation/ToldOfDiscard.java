package esperanza.investigation.participation;

import static esperanza.investigation.participation.ParticipationStreams.NOTICES;
import static esperanza.investigation.participation.ParticipationStreams.PARTICIPATION;
import static esperanza.investigation.participation.domain.NoticeEvent.WithholdingGround.DANGER;

import esperanza.investigation.hypothesis.PartiesTold;
import esperanza.investigation.hypothesis.domain.HypothesisEvent.DiscardProposed;
import esperanza.investigation.hypothesis.domain.Told;
import esperanza.investigation.participation.domain.Notice;
import esperanza.investigation.participation.domain.NoticeEvent;
import esperanza.investigation.participation.domain.NoticeEvent.NoticeContested;
import esperanza.investigation.participation.domain.NoticeEvent.NoticeGiven;
import esperanza.investigation.participation.domain.Notices;
import esperanza.investigation.participation.domain.ParticipationEvent.HeardBefore;
import esperanza.investigation.participation.domain.PartyHearings;
import esperanza.investigation.participation.domain.PartyOfCase;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.History;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.TermRule;
import esperanza.protocol.term.Terms;
import esperanza.runtime.Streams;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells from their notices whether the parties of a case were told of a proposed discard. A party that was told may
 * answer until it spoke about it, or its term has passed since the notice was recorded, not since the instant that the
 * notice claims. A party that contests the notice may answer until it spoke after that, or confirms.
 */
@Singleton
class ToldOfDiscard implements PartiesTold {

    /**
     * The rule of the profile. Without it each party that was told has to be heard: it spoke, or another person than the
     * proposer recorded that it declined, or could not be reached.
     */
    private static final String ANSWER_TERM = "VIEWS_ON_DISCARD";

    private final Streams streams;
    private final Profiles profiles;
    private final CommandIds ids;

    ToldOfDiscard(Streams streams, Profiles profiles, CommandIds ids) {
        this.streams = streams;
        this.profiles = profiles;
        this.ids = ids;
    }

    @Override
    public Uni<List<Told>> of(CaseId caseId, List<PartyRef> parties, Recorded<DiscardProposed> proposal) {
        return streams.read(NOTICES, caseId.value()).chain(history -> {
            Notices known = history.replay(NOTICES.decider());
            return Multi.createFrom()
                    .items(Stream.concat(parties.stream(), known.parties().stream())
                            .distinct())
                    .onItem()
                    .transformToUniAndConcatenate(party -> hearings(new PartyOfCase(caseId, party), proposal.event())
                            .map(heard -> told(party, proposal, known, history, heard)))
                    .collect()
                    .asList();
        });
    }

    private Uni<PartyHearings> hearings(PartyOfCase party, DiscardProposed proposed) {
        return streams.read(PARTICIPATION, party.participationId())
                .map(history -> PartyHearings.of(history.events(), HeardBefore.DISCARD, proposed.discardId()));
    }

    private Told told(
            PartyRef party,
            Recorded<DiscardProposed> proposal,
            Notices known,
            History<NoticeEvent> history,
            PartyHearings hearings) {
        UUID noticeId = Notice.id(proposal.id().value(), party);
        Optional<Notice> notice = known.find(noticeId).filter(called -> !called.isOpen());
        boolean heard =
                !hearings.counting(Optional.of(proposal.event().proposedBy())).isEmpty();
        return new Told(
                party,
                notice.map(_ -> noticeId),
                notice.filter(called -> !called.given() && called.withheld().equals(Optional.of(DANGER)))
                        .map(Notice::assertedBy),
                hearings.leaveOpen(
                        notice.filter(Notice::isContested).map(_ -> contestedAt(noticeId, history)),
                        notice.filter(Notice::given).isPresent() && termRuns(toldAt(noticeId, history), heard)));
    }

    /** When the notice was last given: a notice that is given again runs anew. */
    private static Instant toldAt(UUID noticeId, History<NoticeEvent> history) {
        return last(
                history,
                event -> event instanceof NoticeGiven given && given.noticeId().equals(noticeId));
    }

    private static Instant contestedAt(UUID noticeId, History<NoticeEvent> history) {
        return last(
                history,
                event -> event instanceof NoticeContested contested
                        && contested.noticeId().equals(noticeId));
    }

    private static Instant last(History<NoticeEvent> history, Predicate<NoticeEvent> which) {
        return history.events().stream()
                .filter(recorded -> which.test(recorded.event()))
                .map(Recorded::recordedAt)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private boolean termRuns(Instant toldAt, boolean heard) {
        return profiles.at(toldAt).terms().stream().map(TermRule::id).anyMatch(ANSWER_TERM::equals)
                ? !ids.now().isAfter(Terms.due(profiles, ANSWER_TERM, toldAt).due())
                : !heard;
    }
}
