package esperanza.investigation.participation;

import static esperanza.investigation.participation.ParticipationStreams.NOTICES;
import static esperanza.investigation.participation.ParticipationStreams.PARTICIPATION;
import static esperanza.investigation.participation.ParticipationStreams.PROPOSAL;
import static esperanza.investigation.participation.domain.ParticipationRule.NO_SUCH_NOTICE;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.file.domain.AffectedParty;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.investigation.participation.domain.ChannelClass;
import esperanza.investigation.participation.domain.Notice;
import esperanza.investigation.participation.domain.NoticeLanguage;
import esperanza.investigation.participation.domain.Notices;
import esperanza.investigation.participation.domain.Participation;
import esperanza.investigation.participation.domain.PartyOfCase;
import esperanza.investigation.participation.domain.Proposal;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.RuleViolation;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads how the parties of a file take part. A caller who may not know of the case gets {@link NotHere}. */
@Singleton
public class ReadParticipation {

    /**
     * @param parties in the order in which the file got them
     * @param proposals by their ids
     */
    public record Found(Map<PartyRef, Participation> parties, Notices notices, Map<UUID, Proposal> proposals) {}

    private final FindFile finder;
    private final CaseStreams cases;
    private final Streams streams;

    ReadParticipation(FindFile finder, CaseStreams cases, Streams streams) {
        this.finder = finder;
        this.cases = cases;
        this.streams = streams;
    }

    public Uni<Found> of(Caller caller, UUID caseId) {
        CaseId of = new CaseId(caseId);
        return finder.found(caller, caseId).chain(file -> Uni.combine()
                .all()
                .unis(parties(of, file.file()), notices(of), cases.states(caseId, PROPOSAL))
                .asTuple()
                .map(all -> new Found(all.getItem1(), all.getItem2(), all.getItem3())));
    }

    /** The text to read to the party, or to write to it. */
    public Uni<String> text(Caller caller, UUID caseId, UUID noticeId, ChannelClass by, NoticeLanguage language) {
        return finder.found(caller, caseId)
                .chain(() -> notices(new CaseId(caseId)))
                .map(all -> Optional.ofNullable(all.byId().get(noticeId))
                        .map(Notice::milestone)
                        .map(milestone -> NoticeTexts.of(milestone, language, by))
                        .orElseThrow(() -> new RuleViolation(NO_SUCH_NOTICE)));
    }

    private Uni<Notices> notices(CaseId of) {
        return streams.state(NOTICES, of.value());
    }

    private Uni<Map<PartyRef, Participation>> parties(CaseId of, Registered file) {
        List<PartyRef> all = file.affected().stream().map(AffectedParty::party).toList();
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(
                        party -> streams.state(PARTICIPATION, new PartyOfCase(of, party).participationId())
                                .map(state -> Map.entry(party, state)))
                .collect()
                .in(
                        LinkedHashMap<PartyRef, Participation>::new,
                        (found, each) -> found.put(each.getKey(), each.getValue()))
                .map(Collections::unmodifiableMap);
    }
}
