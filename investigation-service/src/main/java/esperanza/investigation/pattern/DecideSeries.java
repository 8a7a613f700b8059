package esperanza.investigation.pattern;

import esperanza.investigation.file.OnFile;
import esperanza.investigation.pattern.domain.MatchKind;
import esperanza.investigation.pattern.domain.PatternRule;
import esperanza.investigation.pattern.domain.SeriesCommand;
import esperanza.investigation.pattern.domain.SeriesCommand.*;
import esperanza.investigation.pattern.domain.SeriesDecider;
import esperanza.investigation.pattern.domain.SeriesEvent;
import esperanza.investigation.pattern.domain.SeriesId;
import esperanza.investigation.pattern.domain.SeriesStanding;
import esperanza.investigation.pattern.read.SeriesCasesQuery;
import esperanza.investigation.pattern.read.SeriesCasesQuery.Member;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides whether the cases of a series belong together. A decision holds for cases of which the caller may know: those
 * that are hidden from them stay undecided, and nothing tells that there are any. A caller who may not know of the case
 * from whose file it is said gets {@link esperanza.access.NotHere}.
 */
@Singleton
public class DecideSeries {

    /**
     * About which cases of a series it is said.
     *
     * @param of the case from whose file it is said; the reasons are sealed under it
     * @param part the cases; all if there is none
     * @param until the position up to which cases count that joined: later ones the caller has not seen
     */
    public record Said(SeriesId series, CaseId of, List<CaseId> part, long until, String reasons) {

        private Personal<String> sealed() {
            return Personal.of(of.value(), reasons);
        }
    }

    private final OnFile onFile;
    private final SeriesCasesQuery cases;
    private final CommandHandler<SeriesCommand, Map<CaseId, MatchKind>, SeriesEvent> series;

    DecideSeries(OnFile onFile, SeriesCasesQuery cases, Streams streams) {
        this.onFile = onFile;
        this.cases = cases;
        this.series = streams.handler(SeriesEvent.class, new SeriesDecider());
    }

    public Uni<Outcome<SeriesEvent>> confirm(Asked<?> asked, Said said, MatchKind as) {
        return handle(
                asked, said, _ -> true, known -> new ConfirmSeries(said.series(), said.of(), known, as, said.sealed()));
    }

    public Uni<Outcome<SeriesEvent>> reject(Asked<?> asked, Said said) {
        return handle(
                asked,
                said,
                member -> member.standing() != SeriesStanding.REJECTED,
                known -> new RejectSeries(said.series(), said.of(), known, said.sealed()));
    }

    private Uni<Outcome<SeriesEvent>> handle(
            Asked<?> asked, Said said, Predicate<Member> isNew, Function<Known, SeriesCommand> command) {
        return onFile.anybodys(asked, said.of().value())
                .chain(() -> cases.known(asked.caller().credential(asked.action()), said.series()))
                .map(members -> known(said, members, isNew))
                .map(command)
                .chain(decided -> onFile.handle(asked, said.series().stream(), series, decided));
    }

    private static Known known(Said said, List<Member> members, Predicate<Member> isNew) {
        Set<CaseId> there = members.stream().map(Member::caseId).collect(Collectors.toSet());
        CaseId besides = Stream.concat(said.part().stream(), members.stream().map(Member::caseId))
                .filter(each -> !each.equals(said.of()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(PatternRule.NO_SUCH_SERIES));
        if (!there.contains(said.of()) || !there.containsAll(said.part())) {
            throw new RuleViolation(PatternRule.NO_SUCH_SERIES);
        }
        Set<CaseId> named = Set.copyOf(said.part());
        return new Known(
                besides,
                members.stream()
                        .filter(isNew)
                        .filter(member ->
                                named.isEmpty() ? member.position() <= said.until() : named.contains(member.caseId()))
                        .map(Member::caseId)
                        .toList());
    }
}
