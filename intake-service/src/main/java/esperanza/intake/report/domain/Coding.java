package esperanza.intake.report.domain;

import static java.util.function.Predicate.not;

import esperanza.intake.report.domain.Report.Received;
import esperanza.intake.report.domain.ReportCommand.CodeReport;
import esperanza.intake.report.domain.ReportEvent.ReportCoded;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.protocol.vocabulary.Code;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A person of the mechanism codes what the sender told in words. The sender's own codes stay as they were said, and the
 * codes that count are in {@link Facts}.
 */
final class Coding {

    /** As many parties as one report may name. */
    private static final int MOST_PARTIES = 50;

    private Coding() {}

    /**
     * The coding, and what follows of it in the same decision: danger, the consent of a party that turns out to be no
     * collective, and the referral whose gate is open now.
     */
    static List<ReportEvent> coded(Received report, CodeReport code) {
        ReportCoded coded = event(report, code);
        Received after = report.facts(facts -> facts.coded(coded));
        if (after.facts().affected().size() > MOST_PARTIES) {
            throw new RuleViolation(ReportRule.TOO_MANY_PARTIES);
        }
        List<ReportEvent> events = new ArrayList<>();
        events.add(coded);
        List<ReportEvent> danger = Danger.recognised(after, code).toList();
        events.addAll(danger);
        events.addAll(Consents.answers(after));
        events.addAll(Referring.byConsent(danger.isEmpty() ? after : after.triage(Triage::inDanger)));
        return events;
    }

    private static ReportCoded event(Received report, CodeReport code) {
        if (code.where().isEmpty()
                && code.when().isEmpty()
                && code.facets().isEmpty()
                && code.parties().isEmpty()
                && code.learnt().isEmpty()
                && !code.danger()) {
            throw new RuleViolation(ReportRule.NOTHING_CODED);
        }
        return new ReportCoded(
                report.reportId(),
                report.caseId(),
                report.content().receivedAt(),
                code.source(),
                code.where().flatMap(CodeReport.Where::area),
                code.where().flatMap(CodeReport.Where::firstLevelArea),
                code.where().map(CodeReport.Where::precision),
                code.when().flatMap(CodeReport.When::from),
                code.when().flatMap(CodeReport.When::to),
                code.when().map(CodeReport.When::precision),
                clear(report, code.facets()),
                affected(report, code),
                report.sealed(new CodedParticulars(
                        code.where().map(CodeReport.Where::exactArea), part(code.facets(), Code::sensitive))),
                code.learnt().stream()
                        .map(party -> Personal.of(party.party().value(), party.identity()))
                        .toList(),
                roles(code),
                code.shutTo());
    }

    private static List<AffectedParty> affected(Received report, CodeReport code) {
        Stream<AffectedParty> known = code.parties().stream().map(coded -> {
            AffectedParty before = report.party(coded.party());
            return new AffectedParty(coded.party(), coded.kind().orElse(before.kind()));
        });
        Stream<AffectedParty> learnt = code.learnt().stream().map(each -> new AffectedParty(each.party(), each.kind()));
        return Stream.concat(known, learnt).toList();
    }

    /** The roles of each party to which some were coded: sealed under the party. */
    private static List<Personal<List<String>>> roles(CodeReport code) {
        Stream<Personal<List<String>>> known = code.parties().stream()
                .flatMap(each -> each.roles().map(roles -> sealed(each.party(), roles)).stream());
        Stream<Personal<List<String>>> learnt = code.learnt().stream()
                .filter(each -> !each.roles().isEmpty())
                .map(each -> sealed(each.party(), each.roles()));
        return Stream.concat(known, learnt).toList();
    }

    private static Personal<List<String>> sealed(PartyRef party, List<? extends Code> roles) {
        return Personal.of(party.value(), roles.stream().map(Code::name).toList());
    }

    /**
     * A facet without a code in clear appears only if it replaces one that was in clear. Otherwise its empty list would
     * tell that a sensitive code was coded.
     */
    private static Map<Facet, List<String>> clear(Received report, Map<Facet, List<Code>> codes) {
        Map<Facet, List<String>> clear = part(codes, not(Code::sensitive));
        clear.entrySet()
                .removeIf(coded ->
                        coded.getValue().isEmpty() && !report.facts().facets().containsKey(coded.getKey()));
        return clear;
    }

    private static Map<Facet, List<String>> part(Map<Facet, List<Code>> codes, Predicate<Code> which) {
        Map<Facet, List<String>> part = new EnumMap<>(Facet.class);
        codes.forEach((facet, all) ->
                part.put(facet, all.stream().filter(which).map(Code::name).toList()));
        return part;
    }
}
