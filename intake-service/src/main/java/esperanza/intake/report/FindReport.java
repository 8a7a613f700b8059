package esperanza.intake.report;

import esperanza.access.Access;
import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.access.CaseAccess;
import esperanza.access.ExclusionTags;
import esperanza.access.NotHere;
import esperanza.access.Resource;
import esperanza.access.Verdict;
import esperanza.access.Wall;
import esperanza.access.Walls;
import esperanza.intake.report.domain.AffectedParty;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.SealedPart;
import esperanza.kernel.CaseId;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.EventStore;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds a report for callers who may know of it; for everybody else it does not exist. */
@Singleton
public class FindReport {

    /** @param version the version of its stream */
    public record Found(Report.Received report, List<Recorded<ReportEvent>> history, int version) {}

    /**
     * A part of a report that this caller may open.
     *
     * @param subjects the subjects whose keys open it for this caller
     * @param whole true if the caller is of those who receive reports, and gets everything
     */
    public record Openable(Report.Received report, Set<UUID> subjects, boolean whole) {}

    private final EventStore<ReportEvent> store;
    private final Walls walls;
    private final ExclusionTags marks;

    FindReport(EventStore<ReportEvent> store, Walls walls, ExclusionTags marks) {
        this.store = store;
        this.walls = walls;
        this.marks = marks;
    }

    /** For a command of the sender of the report, or of callers of the mechanism. */
    public Uni<Found> sent(Asked<?> asked, UUID reportId) {
        return sent(asked.caller(), asked.action(), reportId);
    }

    /** For the sender of the report, and for callers of the mechanism who may do this. */
    public Uni<Found> sent(Caller caller, Action action, UUID reportId) {
        return found(reportId).call(found -> wall(found.report()).invoke(wall -> {
            String sender = found.history().getFirst().actor().pseudonym();
            Access.require(caller, action, new Resource.ReportOf(sender, wall));
        }));
    }

    /** For a command of callers of the mechanism. */
    public Uni<Found> ours(Asked<?> asked, UUID reportId) {
        return ours(asked.caller(), asked.action(), reportId);
    }

    /** For callers of the mechanism who may do this to the report. */
    public Uni<Found> ours(Caller caller, Action action, UUID reportId) {
        return found(reportId).call(found -> wall(found.report())
                .invoke(wall -> Access.require(caller, action, new Resource.OfCase(wall))));
    }

    /** For a command that opens this part. */
    public Uni<Openable> sealed(Asked<?> asked, UUID reportId, SealedPart part) {
        return sealed(asked.caller(), asked.action(), reportId, part);
    }

    /**
     * For callers who may open this part: those the report was referred to. The PARTIES open to them only while each
     * party consents to that purpose.
     */
    public Uni<Openable> sealed(Caller caller, Action action, UUID reportId, SealedPart part) {
        return found(reportId).map(Found::report).chain(report -> wall(report).map(wall -> {
            Access.require(caller, action, sealed(function -> isThereFor(function, report, part), wall));
            Set<UUID> subjects =
                    part == SealedPart.PARTIES ? consenting(caller, action, report, wall) : part.subjects(report);
            return new Openable(report, subjects, isPermitted(caller, action, sealed(nobody -> false, wall)));
        }));
    }

    /** For a command that opens a file of the report. */
    public Uni<Report.Received> attached(Asked<?> asked, UUID reportId) {
        return attached(asked.caller(), asked.action(), reportId);
    }

    /** For callers who may open files of the report: those it was referred to with the consent of the reporter. */
    public Uni<Report.Received> attached(Caller caller, Action action, UUID reportId) {
        return found(reportId).map(Found::report).call(report -> wall(report)
                .invoke(wall -> Access.require(caller, action, sealed(to -> isAgreed(to, report), wall))));
    }

    /** The parts that this caller may open alone: {@link #sealed} finds them, and no rule asks for a second person. */
    public Uni<List<SealedPart>> openable(Caller caller, Action action, Report.Received report) {
        return wall(report).map(wall -> Stream.of(SealedPart.values())
                .filter(part -> !part.needsSecondPerson())
                .filter(part -> isPermitted(caller, action, sealed(of -> isThereFor(of, report, part), wall)))
                .toList());
    }

    private static Resource sealed(Predicate<ReferralDestination> isThereFor, Wall wall) {
        return new Resource.SealedOf(
                isThereFor.test(ReferralDestination.PROTECTION),
                isThereFor.test(ReferralDestination.INVESTIGATION),
                wall);
    }

    /** The parties that this caller may see: all of them, or those who consent to the caller's purpose. */
    private Set<UUID> consenting(Caller caller, Action action, Report.Received report, Wall wall) {
        return report.facts().affected().stream()
                .filter(party ->
                        isPermitted(caller, action, sealed(function -> consents(function, report, party), wall)))
                .map(party -> party.party().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isPermitted(Caller caller, Action action, Resource resource) {
        return Access.decide(caller, action, resource) instanceof Verdict.Permit;
    }

    /** Whether everybody of this institution is excluded from the report. */
    public Uni<Boolean> isShutTo(Report.Received report, String institution) {
        return wall(report).map(wall -> wall.shuts(marks.ofInstitution(institution)));
    }

    /** An unknown id asks for a wall, too, so that the time of a 404 does not tell whether the report exists. */
    private Uni<Found> found(UUID reportId) {
        return store.read(ReportStreams.report(reportId))
                .chain(history -> history.replay(ReportStreams.REPORT.decider()) instanceof Report.Received report
                        ? Uni.createFrom()
                                .item(new Found(
                                        report, history.events(), history.head().version()))
                        : walls.byCase(Set.of(new CaseId(reportId))).map(none -> {
                            throw new NotHere();
                        }));
    }

    /**
     * Exclusions in the report itself hold from its first moment; later ones hold as soon as the walls projection has
     * read them.
     */
    public Uni<Wall> wall(Report.Received report) {
        CaseId of = report.content().caseId();
        return walls.byCase(Set.of(of)).map(later -> {
            CaseAccess known = later.getOrDefault(of, CaseAccess.shutTo(Set.of()));
            Set<String> shutTo = new HashSet<>(report.content().shutTo().orElse(List.of()));
            shutTo.addAll(known.shutTo());
            return Wall.around(of, new CaseAccess(shutTo, known.sealed(), known.seats()));
        });
    }

    private static boolean isThereFor(ReferralDestination function, Report.Received report, SealedPart part) {
        return report.routing().referredTo().contains(function)
                && switch (part) {
                    case ACCOUNT -> true;
                    case REPORTER -> isAgreed(function, report);
                    case PARTIES ->
                        report.facts().affected().stream().anyMatch(party -> consents(function, report, party));
                };
    }

    private static boolean isAgreed(ReferralDestination function, Report.Received report) {
        return report.routing().referredTo().contains(function)
                && report.consent(function.purpose()).opensTheGate();
    }

    private static boolean consents(ReferralDestination function, Report.Received report, AffectedParty party) {
        return report.routing().wentTo(function, party.party())
                && report.consent(party, function.purpose()).opensTheGate();
    }
}
