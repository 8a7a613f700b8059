package esperanza.intake.report.domain;

import esperanza.intake.report.domain.Report.Received;
import esperanza.intake.report.domain.ReportCommand.*;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides who consents for whom:
 * <ul>
 * <li>Only its own procedure consents for a collective.
 * <li>An urgent matter never waits for that procedure.
 * <li>A single person may refuse for themself; the word of the collective then still counts for the others.
 * </ul>
 */
final class Assembling {

    private Assembling() {}

    /**
     * A repeated call is recorded again if it names a day, because the day may have changed. A repeated call without a
     * day records nothing.
     */
    static List<ReportEvent> called(Received report, CallAssembly call) {
        collective(report, call.party());
        return call.calledFor().isEmpty() && report.ledger().isCalled(call.party(), call.purpose())
                ? List.of()
                : List.of(new AssemblyCalled(
                        report.reportId(),
                        report.caseId(),
                        call.party(),
                        call.purpose(),
                        call.calledFor().map(at -> Personal.of(call.party().value(), at))));
    }

    /**
     * An assembly is recorded whether or not anybody announced it beforehand. A later assembly may decide otherwise.
     */
    static List<ReportEvent> held(Received report, RecordAssembly assembly) {
        AffectedParty party = collective(report, assembly.party());
        List<ReportEvent> events = new ArrayList<>();
        events.add(new AssemblyHeld(
                report.reportId(),
                report.caseId(),
                assembly.party(),
                assembly.purpose(),
                assembly.outcome(),
                Personal.of(assembly.party().value(), assembly.heldAt()),
                Personal.of(assembly.party().value(), assembly.minutes())));
        events.addAll(
                switch (assembly.outcome()) {
                    case GRANTED -> Consents.given(report, party, assembly.purpose());
                    case REFUSED -> Consents.withdrawn(report, party, assembly.purpose());
                });
        return events;
    }

    static MemberOptedOut optedOut(Received report, OptOut out) {
        collective(report, out.party());
        return new MemberOptedOut(
                report.reportId(),
                report.caseId(),
                out.party(),
                out.purpose(),
                out.optOutId(),
                Personal.of(out.party().value(), out.name()));
    }

    static List<ReportEvent> changed(Received report, ChangeOwnConsent consent) {
        AffectedParty party = individual(report, consent.party());
        return switch (consent.change()) {
            case GIVEN -> Consents.given(report, party, consent.purpose());
            case WITHDRAWN -> Consents.withdrawn(report, party, consent.purpose());
        };
    }

    private static AffectedParty collective(Received report, PartyRef ref) {
        AffectedParty party = report.party(ref);
        if (!party.kind().isCollective()) {
            throw new RuleViolation(ReportRule.NOT_A_COLLECTIVE);
        }
        return party;
    }

    private static AffectedParty individual(Received report, PartyRef ref) {
        AffectedParty party = report.party(ref);
        if (party.kind().isCollective()) {
            throw new RuleViolation(ReportRule.ONLY_ITS_OWN_PROCEDURE);
        }
        return party;
    }
}
