package esperanza.intake.triage;

import esperanza.access.CaseAccess;
import esperanza.access.Walls;
import esperanza.intake.caseaccess.ConflictWall;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Facet;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportCommand;
import esperanza.intake.report.domain.ReportCommand.CodeReport;
import esperanza.intake.report.domain.ReportCommand.CodeReport.LearntParty;
import esperanza.intake.report.domain.ReportCommand.CodeReport.Where;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.intake.triage.view.Coding;
import esperanza.kernel.PartyRef;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.kernel.store.StreamKey;
import esperanza.protocol.term.Areas;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.AuthorClass;
import esperanza.protocol.vocabulary.Code;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.PlacePrecision;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.sealing.KeyRing;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A person of the mechanism codes a report after reading it, so that what was told in words counts like codes. */
@Singleton
public class CodeReports {

    private final CommandIds ids;
    private final FindReport finder;
    private final CommandHandler<ReportCommand, Report, ReportEvent> reports;
    private final Walls walls;
    private final ConflictWall wall;
    private final KeyRing keys;
    private final Areas areas;

    CodeReports(
            CommandIds ids,
            FindReport finder,
            CommandHandler<ReportCommand, Report, ReportEvent> reports,
            Walls walls,
            ConflictWall wall,
            KeyRing keys,
            Profile profile) {
        this.ids = ids;
        this.finder = finder;
        this.reports = reports;
        this.walls = walls;
        this.wall = wall;
        this.keys = keys;
        this.areas = profile.areas();
    }

    /**
     * Fails with 422 if the area is not known. An institution that the codes accuse is excluded from the case by the
     * same event, and the answer waits about a second until that holds.
     */
    public Uni<Outcome<ReportEvent>> code(Asked<?> asked, Coding said) {
        UUID reportId = said.reportId().value();
        Map<Facet, List<Code>> facets = said.codes();
        Optional<Where> where = said.place().map(this::where);
        List<AuthorClass> authors = authors(facets);
        return finder.ours(asked, reportId)
                .map(found -> found.report().content())
                .chain(content -> already(content)
                        .map(already -> wall.more(content.caseId(), authors, already, ids.commandId(asked))))
                .map(shutTo -> command(asked, said, where, facets, shutTo))
                .chain(command -> reports.handle(request(asked, reportId, command)))
                .call(outcome -> authors.isEmpty() ? Uni.createFrom().voidItem() : walls.holdUpTo(outcome.position()));
    }

    private CodeReport command(
            Asked<?> asked, Coding said, Optional<Where> where, Map<Facet, List<Code>> facets, List<String> shutTo) {
        return new CodeReport(
                said.source(),
                where,
                said.occurred().map(Coding.Occurred::when),
                facets,
                said.known(),
                said.learnt().orElse(List.of()).stream()
                        .map(party -> learnt(asked, party))
                        .toList(),
                said.danger().orElse(false),
                shutTo);
    }

    private Where where(Coding.Place place) {
        String area = place.area()
                .orElseThrow(() -> Refused.invalid("/place/area", "missing", "A place is coded by its area"));
        if (areas.find(area).isEmpty()) {
            throw Refused.invalid("/place/area", "unknown-area", "This area is not known");
        }
        return new Where(
                area,
                areas.clear(area),
                areas.firstLevel(area).flatMap(areas::clear),
                place.precision().orElse(PlacePrecision.UNKNOWN));
    }

    private LearntParty learnt(Asked<?> asked, Coding.NewParty said) {
        return new LearntParty(
                new PartyRef(subject(asked)),
                said.kind().orElse(PartyKind.UNKNOWN),
                said.roles().orElse(List.of()),
                said.identity());
    }

    private static List<AuthorClass> authors(Map<Facet, List<Code>> facets) {
        return facets.getOrDefault(Facet.AUTHOR_CLASS, List.of()).stream()
                .map(AuthorClass.class::cast)
                .toList();
    }

    /** The subject of a party learnt now: a command that is only judged takes no key from the stock. */
    private UUID subject(Asked<?> asked) {
        return asked.sent().judgedOnly() ? ids.derivedId("party", ids.commandId(asked)) : keys.newSubject();
    }

    /** The exclusion tags that the case has already. */
    private Uni<Set<String>> already(ReportReceived content) {
        return walls.byCase(Set.of(content.caseId())).map(later -> {
            Set<String> already = new HashSet<>(content.shutTo().orElse(List.of()));
            Optional.ofNullable(later.get(content.caseId()))
                    .map(CaseAccess::shutTo)
                    .ifPresent(already::addAll);
            return already;
        });
    }

    /** A known party has to be named in some report, so each party learnt now leads to this one. */
    private Request<ReportCommand> request(Asked<?> asked, UUID reportId, CodeReport command) {
        Request<ReportCommand> request = ids.request(asked, ReportStreams.report(reportId), command);
        return new Request<>(
                request.stream(),
                request.id(),
                request.digest(),
                request.expectedVersion(),
                request.cause(),
                request.command(),
                command.learnt().stream()
                        .map(party -> new StreamKey("party", party.party().bytes()))
                        .toList());
    }
}
