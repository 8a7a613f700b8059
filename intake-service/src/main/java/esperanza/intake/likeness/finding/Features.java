package esperanza.intake.likeness.finding;

import esperanza.intake.relating.read.alike.Contact;
import esperanza.intake.relating.read.alike.NormalForm;
import esperanza.intake.report.domain.AffectedParty;
import esperanza.intake.report.domain.Facet;
import esperanza.intake.report.domain.Facts;
import esperanza.intake.report.domain.Particulars;
import esperanza.intake.report.domain.PartyIdentity;
import esperanza.intake.report.domain.Report.Received;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.intake.report.domain.Verbatim;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.TimePrecision;
import esperanza.protocol.vocabulary.TraceKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In what a report can resemble others, as far as its words are open. Exists only while reports are compared.
 *
 * @param contacts the traces of the threatener, and the contacts of the collectives that were referred
 * @param organisations the names of those collectives
 * @param phrases the threatener's words: as a trace, as the exact words that were secured, or quoted in an account or a
 *     statement
 * @param day when it happened; when it was reported, if that is not known to the day
 */
record Features(
        CaseId caseId,
        ReportId reportId,
        List<Contact> contacts,
        Set<String> organisations,
        List<Phrase> phrases,
        Optional<String> area,
        List<String> channels,
        Instant day) {

    /** A sender could fill any number of quotation marks. */
    private static final int MOST_PHRASES = 10;

    private static final Pattern QUOTED = Pattern.compile("[«“\"]([^«»“”\"]+)[»”\"]");
    private static final Set<String> UNSPECIFIC = Set.of("OTHER", "UNKNOWN");
    private static final Set<TimePrecision> TO_THE_DAY =
            EnumSet.of(TimePrecision.EXACT, TimePrecision.HOUR, TimePrecision.DAY);

    /** @param history all events of the report */
    static Features of(Received report, List<ReportEvent> history) {
        ReportReceived said = report.content();
        Facts facts = report.facts();
        Set<UUID> collectives = collectives(report);
        return new Features(
                said.caseId(),
                said.reportId(),
                Contact.comparable(said).stream()
                        .filter(contact ->
                                contact.subject().equals(said.caseId().value())
                                        || collectives.contains(contact.subject()))
                        .toList(),
                names(said, collectives),
                history.stream()
                        .flatMap(Features::words)
                        .flatMap(Phrase::of)
                        .distinct()
                        .sorted(Comparator.comparingInt(
                                phrase -> -phrase.shingles().size()))
                        .limit(MOST_PHRASES)
                        .toList(),
                facts.firstLevelArea(),
                facts.facets().getOrDefault(Facet.CHANNEL, List.of()).stream()
                        .filter(channel -> !UNSPECIFIC.contains(channel))
                        .toList(),
                facts.occurredFrom()
                        .filter(_ -> TO_THE_DAY.contains(facts.timePrecision()))
                        .orElse(said.receivedAt()));
    }

    private static Set<UUID> collectives(Received report) {
        return report.facts().affected().stream()
                .filter(party -> party.kind().isCollective()
                        && report.routing().wentTo(ReferralDestination.INVESTIGATION, party.party())
                        && !report.consent(party, ConsentPurpose.INVESTIGATION).refuses())
                .map(AffectedParty::party)
                .map(party -> party.value())
                .collect(Collectors.toSet());
    }

    private static Set<String> names(ReportReceived said, Set<UUID> collectives) {
        return said.identities().stream()
                .filter(identity -> collectives.contains(identity.subject()))
                .map(Personal::value)
                .flatMap(Optional::stream)
                .map(PartyIdentity::name)
                .flatMap(Optional::stream)
                .map(NormalForm::words)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Stream<String> words(ReportEvent event) {
        return switch (event) {
            case ReportReceived said -> said.particulars().value().stream().flatMap(Features::words);
            case StatementAdded added -> added.words().value().stream().flatMap(Features::quoted);
            case VerbatimSecured secured ->
                secured.verbatim().value().map(Verbatim::words).stream().flatMap(Optional::stream);
            case ReportCoded _,
                    ReportReferred _,
                    TriageEvent _,
                    TransferEvent _,
                    DialogueEvent _,
                    DutyEvent _,
                    ConsentEvent _,
                    AssemblyEvent _,
                    DataErased _ -> Stream.empty();
        };
    }

    private static Stream<String> words(Particulars particulars) {
        return Stream.concat(
                particulars.traces().stream()
                        .filter(trace -> trace.kind() == TraceKind.WORDING)
                        .map(trace -> trace.value()),
                particulars.account().stream().flatMap(Features::quoted));
    }

    private static Stream<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(match -> match.group(1));
    }
}
