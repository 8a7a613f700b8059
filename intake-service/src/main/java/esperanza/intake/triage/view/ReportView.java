package esperanza.intake.triage.view;

import esperanza.intake.duty.view.DutiesDone;
import esperanza.intake.relating.read.group.Groups;
import esperanza.intake.relating.read.group.Incidents;
import esperanza.intake.report.domain.AffectedParty;
import esperanza.intake.report.domain.Facet;
import esperanza.intake.report.domain.Facts;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.SealedPart;
import esperanza.intake.report.view.PartyConsents;
import esperanza.kernel.CaseId;
import esperanza.kernel.CaseNumber;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Recorded;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.Channel;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.ReporterKind;
import esperanza.protocol.vocabulary.TimePrecision;
import esperanza.protocol.vocabulary.TransferDestination;
import esperanza.protocol.vocabulary.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The facts that officers may know without opening a sealed part.
 *
 * @param imminentDanger whether danger was declared in the report or recognised since
 * @param said the facts as the sender said them; all other fields tell those that count, after the latest coding of
 *     each
 * @param coded the codings, oldest first
 * @param openable the parts that the reader may open for a purpose, without a second person
 * @param consents the reporter's word
 * @param waiting the parties for whom nothing starts before the first triage
 * @param standings the consent that counts for each party: nobody consents for a collective but its own procedure
 * @param group the cases of the same incident, and the others of its chain
 * @param incidents the parties that have more than one incident, and the number of this one
 */
public record ReportView(
        ReportId reportId,
        CaseId caseId,
        String caseNumber,
        Instant receivedAt,
        Channel channel,
        ReporterKind reporterKind,
        Optional<String> area,
        boolean imminentDanger,
        Optional<Instant> occurredFrom,
        Optional<Instant> occurredTo,
        TimePrecision timePrecision,
        Facts said,
        List<CodingView> coded,
        Map<ConsentPurpose, ConsentState> consents,
        List<AffectedParty> parties,
        List<PartyRef> waiting,
        List<PartyConsents> standings,
        Map<Facet, List<String>> facets,
        Optional<Urgency> urgency,
        List<SealedPart> openable,
        Set<ReferralDestination> referredTo,
        Map<UUID, PartyRef> recognised,
        boolean contactCompromised,
        List<TransferView> transfers,
        DutiesDone duties,
        Groups.Group group,
        List<Incidents.OfParty> incidents,
        boolean test) {

    /**
     * A transfer to a receiver outside.
     *
     * @param acknowledged whether the receiver acknowledged it; until then the mechanism alone is responsible
     */
    public record TransferView(UUID transferId, TransferDestination to, boolean acknowledged) {}

    /** For a caller who stands in for the mechanism on this report only: its links to other reports are left out. */
    public static ReportView alone(
            Report.Received report, List<Recorded<ReportEvent>> history, List<SealedPart> openable) {
        return of(report, history, openable, Groups.Group.NONE, List.of(), Map.of());
    }

    /** @param recognised the recognised parties that the caller may know of */
    public static ReportView of(
            Report.Received report,
            List<Recorded<ReportEvent>> history,
            List<SealedPart> openable,
            Groups.Group group,
            List<Incidents.OfParty> incidents,
            Map<UUID, PartyRef> recognised) {
        ReportEvent.ReportReceived content = report.content();
        return new ReportView(
                content.reportId(),
                content.caseId(),
                CaseNumber.of(content.caseId()).text(),
                history.getFirst().occurredAt(),
                content.channel(),
                content.reporterKind(),
                report.facts().area(),
                report.inDanger(),
                report.facts().occurredFrom(),
                report.facts().occurredTo(),
                report.facts().timePrecision(),
                Facts.said(content),
                CodingView.in(history),
                report.ledger().said(),
                report.facts().affected(),
                report.waiting(),
                PartyConsents.of(report),
                report.facts().facets(),
                report.triage().urgency(),
                openable,
                report.routing().referredTo(),
                recognised,
                report.dialogue().contactCompromised(),
                report.routing().transfers().entrySet().stream()
                        .map(each -> new TransferView(
                                each.getKey(),
                                each.getValue().to(),
                                each.getValue().acknowledged()))
                        .toList(),
                DutiesDone.in(history),
                group,
                incidents,
                content.sentAsTest());
    }
}
