package esperanza.investigation.pattern;

import static esperanza.investigation.pattern.PatternStreams.SERIES;

import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.pattern.domain.MatchKind;
import esperanza.investigation.pattern.domain.PatternRule;
import esperanza.investigation.pattern.domain.SeriesCommand;
import esperanza.investigation.pattern.domain.SeriesCommand.*;
import esperanza.investigation.pattern.domain.SeriesEvent;
import esperanza.investigation.pattern.domain.SeriesId;
import esperanza.investigation.pattern.domain.SeriesStanding;
import esperanza.investigation.pattern.read.SeriesCasesQuery;
import esperanza.investigation.pattern.read.SeriesCasesQuery.Member;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides whether the cases of a series belong together. A decision holds for cases of which the caller may know: those
 * that are hidden from them stay undecided, and nothing tells that there are any. A caller who may not know of the case
 * from whose file it is said gets {@link esperanza.access.NotHere}.
 */
@Singleton
public class ActOnSeries {

    private static final int MOST_OF_A_PART = 200;

    /** The judgement of a person about the cases. */
    public enum Judgement {
        SAME_AUTHOR,
        SAME_CAMPAIGN,
        UNRELATED
    }

    /**
     * Your judgement about the cases, and why.
     *
     * @param cases a part of the series; absent: all cases of it of which you may know
     * @param until of the series that you have read: cases that joined later stay undecided. Absent: none did
     */
    public record SeriesVerdict(
            CaseId caseId,
            UUID seriesId,
            Judgement decision,
            Optional<@Size(min = 1, max = MOST_OF_A_PART) List<UUID>> cases,
            Optional<String> until,
            Personal<String> reasons) {

        private SeriesId series() {
            return new SeriesId(seriesId);
        }

        private List<CaseId> part() {
            return cases.orElse(List.of()).stream().map(CaseId::new).toList();
        }
    }

    private final OnFile onFile;
    private final CaseWork work;
    private final SeriesCasesQuery cases;

    ActOnSeries(OnFile onFile, CaseWork work, SeriesCasesQuery cases) {
        this.onFile = onFile;
        this.work = work;
        this.cases = cases;
    }

    /** @param joinedUpTo the position up to which cases count that joined: later ones the caller has not seen */
    public Uni<Outcome<SeriesEvent>> decide(Asked<?> asked, SeriesVerdict said, long joinedUpTo) {
        return onFile.anybodys(asked, said.caseId().value())
                .chain(() -> cases.known(asked.caller().credential(asked.action()), said.series()))
                .map(members -> command(said, members, joinedUpTo))
                .chain(command -> work.handle(asked, SERIES, said.seriesId(), command));
    }

    private static SeriesCommand command(SeriesVerdict said, List<Member> members, long joinedUpTo) {
        return switch (said.decision()) {
            case SAME_AUTHOR -> confirming(said, known(said, members, joinedUpTo, _ -> true), MatchKind.SAME_AUTHOR);
            case SAME_CAMPAIGN ->
                confirming(said, known(said, members, joinedUpTo, _ -> true), MatchKind.SAME_CAMPAIGN);
            case UNRELATED -> rejecting(said, known(said, members, joinedUpTo, ActOnSeries::isNotRejected));
        };
    }

    private static ConfirmSeries confirming(SeriesVerdict said, Known known, MatchKind as) {
        return new ConfirmSeries(said.series(), said.caseId(), known, as, said.reasons());
    }

    private static RejectSeries rejecting(SeriesVerdict said, Known known) {
        return new RejectSeries(said.series(), said.caseId(), known, said.reasons());
    }

    private static boolean isNotRejected(Member member) {
        return member.standing() != SeriesStanding.REJECTED;
    }

    private static Known known(SeriesVerdict said, List<Member> members, long joinedUpTo, Predicate<Member> isNew) {
        List<CaseId> part = said.part();
        Set<CaseId> there = members.stream().map(Member::caseId).collect(Collectors.toSet());
        CaseId besides = Stream.concat(part.stream(), members.stream().map(Member::caseId))
                .filter(each -> !each.equals(said.caseId()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(PatternRule.NO_SUCH_SERIES));
        if (!there.contains(said.caseId()) || !there.containsAll(part)) {
            throw new RuleViolation(PatternRule.NO_SUCH_SERIES);
        }
        Set<CaseId> named = Set.copyOf(part);
        return new Known(
                besides,
                members.stream()
                        .filter(isNew)
                        .filter(member ->
                                named.isEmpty() ? member.position() <= joinedUpTo : named.contains(member.caseId()))
                        .map(Member::caseId)
                        .toList());
    }
}
