package esperanza.intake.triage;

import esperanza.access.CaseAccess;
import esperanza.access.Walls;
import esperanza.intake.caseaccess.ConflictWall;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Facet;
import esperanza.intake.report.domain.PartyIdentity;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportCommand;
import esperanza.intake.report.domain.ReportCommand.CodeReport;
import esperanza.intake.report.domain.ReportCommand.CodeReport.CodedParty;
import esperanza.intake.report.domain.ReportCommand.CodeReport.LearntParty;
import esperanza.intake.report.domain.ReportCommand.CodeReport.When;
import esperanza.intake.report.domain.ReportCommand.CodeReport.Where;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.kernel.PartyRef;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.kernel.store.StreamKey;
import esperanza.protocol.term.Areas;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.AuthorClass;
import esperanza.protocol.vocabulary.Code;
import esperanza.protocol.vocabulary.CodingSource;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.PartyRole;
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

    /** The coding, as far as anything is given. */
    public record Coding(
            CodingSource source,
            Map<Facet, List<Code>> facets,
            Optional<Place> place,
            Optional<When> when,
            List<CodedParty> parties,
            List<Learnt> learnt,
            boolean danger) {}

    public record Place(String area, PlacePrecision precision) {}

    /** A party that the report does not name. */
    public record Learnt(PartyKind kind, List<PartyRole> roles, PartyIdentity identity) {}

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
    public Uni<Outcome<ReportEvent>> code(Asked<?> asked, UUID reportId, Coding coding) {
        Optional<Where> where = coding.place().map(this::where);
        List<AuthorClass> authors = authors(coding);
        return finder.ours(asked, reportId)
                .map(found -> found.report().content())
                .chain(content -> already(content)
                        .map(already -> wall.more(content.caseId(), authors, already, ids.commandId(asked))))
                .chain(shutTo -> {
                    CodeReport command = new CodeReport(
                            coding.source(),
                            where,
                            coding.when(),
                            coding.facets(),
                            coding.parties(),
                            coding.learnt().stream().map(this::learnt).toList(),
                            coding.danger(),
                            shutTo);
                    return reports.handle(request(asked, reportId, command));
                })
                .call(outcome -> authors.isEmpty() ? Uni.createFrom().voidItem() : walls.holdUpTo(outcome.position()));
    }

    private Where where(Place place) {
        if (areas.find(place.area()).isEmpty()) {
            throw Refused.invalid("/place/area", "unknown-area", "This area is not known");
        }
        return new Where(
                place.area(),
                areas.clear(place.area()),
                areas.firstLevel(place.area()).flatMap(areas::clear),
                place.precision());
    }

    private LearntParty learnt(Learnt party) {
        return new LearntParty(new PartyRef(keys.newSubject()), party.kind(), party.roles(), party.identity());
    }

    private static List<AuthorClass> authors(Coding coding) {
        return coding.facets().getOrDefault(Facet.AUTHOR_CLASS, List.of()).stream()
                .map(AuthorClass.class::cast)
                .toList();
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
