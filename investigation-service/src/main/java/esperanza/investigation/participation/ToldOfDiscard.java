package esperanza.investigation.participation;

import static esperanza.investigation.participation.domain.NoticeEvent.WithholdingGround.DANGER;

import esperanza.investigation.hypothesis.PartiesTold;
import esperanza.investigation.hypothesis.domain.Told;
import esperanza.investigation.participation.domain.Notice;
import esperanza.investigation.participation.domain.NoticeDecider;
import esperanza.investigation.participation.domain.NoticeEvent;
import esperanza.investigation.participation.domain.NoticeEvent.NoticeGiven;
import esperanza.investigation.participation.domain.Notices;
import esperanza.investigation.participation.domain.ParticipationDecider;
import esperanza.investigation.participation.domain.ParticipationEvent;
import esperanza.investigation.participation.domain.ParticipationEvent.HeardBefore;
import esperanza.investigation.participation.domain.PartyOfCase;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.EventStore;
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
import java.util.stream.Stream;

/**
 * Tells from their notices whether the parties of a case were told of a proposed discard. A party that was told may
 * answer until it was heard about it, or its term has passed since the notice was recorded, not since the instant that
 * the notice claims. A party that contests the notice may answer until it was heard.
 */
@Singleton
class ToldOfDiscard implements PartiesTold {

    /** The rule of the profile. Without it each party that was told has to be heard. */
    private static final String ANSWER_TERM = "VIEWS_ON_DISCARD";

    private final EventStore<NoticeEvent> notices;
    private final EventStore<ParticipationEvent> participations;
    private final Profiles profiles;
    private final CommandIds ids;

    ToldOfDiscard(Streams streams, Profiles profiles, CommandIds ids) {
        this.notices = streams.store(NoticeEvent.class);
        this.participations = streams.store(ParticipationEvent.class);
        this.profiles = profiles;
        this.ids = ids;
    }

    @Override
    public Uni<List<Told>> of(CaseId caseId, List<PartyRef> parties, EventId proposal, UUID discardId) {
        return notices.read(TellParties.stream(caseId)).chain(history -> {
            Notices known = history.replay(new NoticeDecider());
            return Multi.createFrom()
                    .items(Stream.concat(parties.stream(), known.parties().stream())
                            .distinct())
                    .onItem()
                    .transformToUniAndConcatenate(party -> wasHeard(new PartyOfCase(caseId, party), discardId)
                            .map(heard -> told(party, Notice.id(proposal.value(), party), known, history, heard)))
                    .collect()
                    .asList();
        });
    }

    private Uni<Boolean> wasHeard(PartyOfCase party, UUID discardId) {
        return participations.read(ActWithParty.stream(party)).map(history -> history.replay(new ParticipationDecider())
                .wasHeard(HeardBefore.DISCARD, discardId));
    }

    private Told told(PartyRef party, UUID noticeId, Notices known, History<NoticeEvent> history, boolean heard) {
        Optional<Notice> notice = known.find(noticeId).filter(called -> !called.isOpen());
        boolean given = notice.filter(Notice::given).isPresent();
        boolean contested = notice.filter(Notice::isContested).isPresent();
        return new Told(
                party,
                notice.map(_ -> noticeId),
                notice.filter(called -> !called.given() && called.withheld().equals(Optional.of(DANGER)))
                        .map(Notice::assertedBy),
                !heard && (contested || given && termRuns(toldAt(noticeId, history))));
    }

    /** When the notice was last given: a notice that is given again runs anew. */
    private static Instant toldAt(UUID noticeId, History<NoticeEvent> history) {
        return history.events().stream()
                .filter(recorded -> recorded.event() instanceof NoticeGiven given
                        && given.noticeId().equals(noticeId))
                .map(Recorded::recordedAt)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private boolean termRuns(Instant toldAt) {
        return profiles.at(toldAt).terms().stream().map(TermRule::id).noneMatch(ANSWER_TERM::equals)
                || !ids.now().isAfter(Terms.due(profiles, ANSWER_TERM, toldAt).due());
    }
}
