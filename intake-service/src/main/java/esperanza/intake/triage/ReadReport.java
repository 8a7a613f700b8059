package esperanza.intake.triage;

import esperanza.access.Access;
import esperanza.access.Caller;
import esperanza.intake.IntakeAction;
import esperanza.intake.relating.read.group.Groups;
import esperanza.intake.relating.read.group.Incidents;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.view.ReportStatus;
import esperanza.intake.report.view.TimeDisclosure;
import esperanza.intake.triage.view.ReportView;
import esperanza.kernel.PartyRef;
import esperanza.protocol.term.Profiles;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads one report: its sender sees its status, an officer the facts that are known without opening it. */
@Singleton
public class ReadReport {

    /** @param view a {@link ReportStatus} for the sender, a {@link ReportView} for an officer */
    public record Shown(Object view, int version) {}

    private final FindReport finder;
    private final Groups groups;
    private final Incidents incidents;
    private final Profiles profiles;

    ReadReport(FindReport finder, Groups groups, Incidents incidents, Profiles profiles) {
        this.finder = finder;
        this.groups = groups;
        this.incidents = incidents;
        this.profiles = profiles;
    }

    public Uni<Shown> read(Caller caller, UUID reportId) {
        return finder.sent(caller, IntakeAction.READ_REPORT, reportId)
                .chain(found -> view(caller, found).map(view -> new Shown(view, found.version())));
    }

    private Uni<Object> view(Caller caller, FindReport.Found found) {
        Report.Received report = found.report();
        if (Access.fromOutside(caller, IntakeAction.READ_REPORT)) {
            return Uni.createFrom()
                    .item(ReportStatus.of(report, found.history(), profiles, TimeDisclosure.TO_THE_MOMENT));
        }
        if (Access.standsIn(caller, IntakeAction.READ_REPORT)) {
            return Uni.createFrom().item(ReportView.alone(report));
        }
        UUID reportId = report.content().reportId().value();
        String credential = caller.credential(IntakeAction.READ_REPORT);
        return Uni.combine()
                .all()
                .unis(
                        groups.of(credential, report.content().caseId()),
                        incidents.of(credential, List.of(reportId)),
                        recognised(credential, report))
                .asTuple()
                .map(of -> ReportView.of(
                        report, of.getItem1(), of.getItem2().getOrDefault(reportId, List.of()), of.getItem3()));
    }

    /**
     * The recognised parties. A recognition is shown only if the caller may know of a report that names the known
     * party.
     */
    private Uni<Map<UUID, PartyRef>> recognised(String credential, Report.Received report) {
        Set<UUID> others = report.recognitions().known().values().stream()
                .map(PartyRef::value)
                .collect(Collectors.toSet());
        return incidents.known(credential, others).map(known -> report.recognitions().known().entrySet().stream()
                .filter(each -> known.contains(each.getValue().value()))
                .collect(Collectors.toMap(each -> each.getKey().value(), Map.Entry::getValue)));
    }
}
