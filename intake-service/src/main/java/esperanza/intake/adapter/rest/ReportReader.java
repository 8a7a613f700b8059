package esperanza.intake.adapter.rest;

import static java.util.function.Predicate.not;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.intake.domain.AffectedParty;
import esperanza.intake.domain.Evidence;
import esperanza.intake.domain.Facet;
import esperanza.intake.domain.Particulars;
import esperanza.intake.domain.PartyIdentity;
import esperanza.intake.domain.ReportEvent.ReportReceived;
import esperanza.intake.domain.Reporter;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.protocol.term.Areas;
import esperanza.protocol.vocabulary.AnnouncedHarm;
import esperanza.protocol.vocabulary.ApparentAim;
import esperanza.protocol.vocabulary.AuthorClass;
import esperanza.protocol.vocabulary.AuthorRole;
import esperanza.protocol.vocabulary.Channel;
import esperanza.protocol.vocabulary.Code;
import esperanza.protocol.vocabulary.Codes;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.ContactMethod;
import esperanza.protocol.vocabulary.DefenceActivity;
import esperanza.protocol.vocabulary.DefenceCause;
import esperanza.protocol.vocabulary.DigitalSubtype;
import esperanza.protocol.vocabulary.DiscriminatoryComponent;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.PlacePrecision;
import esperanza.protocol.vocabulary.ReporterKind;
import esperanza.protocol.vocabulary.StateLink;
import esperanza.protocol.vocabulary.TargetLevel;
import esperanza.protocol.vocabulary.TemporalPattern;
import esperanza.protocol.vocabulary.ThreatChannel;
import esperanza.protocol.vocabulary.ThreatExpression;
import esperanza.protocol.vocabulary.TimePrecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A report as it was sent to a report as it is recorded. Never refuses for content: what cannot be mapped is kept sealed
 * and told as a warning. Codes that single people out are sealed, the rest is clear.
 */
final class ReportReader {

    /** What was read. {@code receiptWanted}: the reporter asks for a receipt. */
    record Read(ReportReceived content, List<Warning> warnings, boolean receiptWanted) {}

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{6,25}");

    private final Areas areas;
    private final Supplier<UUID> newSubject;

    ReportReader(Areas areas, Supplier<UUID> newSubject) {
        this.areas = areas;
        this.newSubject = newSubject;
    }

    private record When(Optional<Instant> from, Optional<Instant> to, TimePrecision precision) {}

    private record Where(Optional<String> area, PlacePrecision precision, Optional<String> description) {}

    private record Defence(List<String> activities, List<String> causes, Optional<String> description) {}

    private record Told(Optional<String> account, List<String> files, Optional<String> code) {}

    /** Empty if there is none of account, file and code: then there is no report. */
    Optional<Read> read(JsonNode sent, ReportId id, Instant now) {
        TolerantJson report = TolerantJson.of(sent);
        CaseId caseId = new CaseId(newSubject.get());
        Told told = new Told(report.text("account"), report.texts("files"), report.text("code"));
        Map<Facet, List<Code>> facets = facets(report);
        List<Evidence> evidence = evidence(told, facets);
        When when = when(report, now);
        Where where = where(report);
        Defence defence = defence(report);
        Reporter reporter = reporter(report);
        List<AffectedParty> affected = new ArrayList<>();
        List<Personal<PartyIdentity>> identities = new ArrayList<>();
        parties(report, affected, identities);
        Channel channel = report.code("channel", Channel.class).orElse(Channel.UNKNOWN);
        ReporterKind kind = report.code("reporterKind", ReporterKind.class).orElse(ReporterKind.UNKNOWN);
        boolean imminentDanger = report.truth("imminentDanger");
        boolean receiptWanted = report.truth("receipt");
        Map<ConsentPurpose, ConsentState> consents = consents(report);
        report.close();
        if (evidence.isEmpty()) {
            return Optional.empty();
        }
        Particulars particulars = new Particulars(
                told.account(),
                told.code(),
                told.files(),
                where.description(),
                where.area(),
                part(facets, Code::sensitive),
                defence.activities(),
                defence.causes(),
                defence.description(),
                report.unmapped());
        ReportReceived content = new ReportReceived(
                id,
                caseId,
                now,
                channel,
                kind,
                where.area().flatMap(areas::clear),
                where.area().flatMap(areas::firstLevel),
                where.precision(),
                when.from(),
                when.to(),
                when.precision(),
                imminentDanger,
                consents,
                affected,
                part(facets, not(Code::sensitive)),
                evidence,
                Personal.of(caseId.value(), particulars),
                Personal.of(newSubject.get(), reporter),
                identities);
        return Optional.of(new Read(content, List.copyOf(report.warnings()), receiptWanted));
    }

    private static When when(TolerantJson report, Instant now) {
        try (TolerantJson occurred = report.object("occurred")) {
            return new When(
                    occurred.instant("from", now),
                    occurred.instant("to", now),
                    occurred.code("precision", TimePrecision.class).orElse(TimePrecision.UNKNOWN));
        }
    }

    private Where where(TolerantJson report) {
        try (TolerantJson place = report.object("place")) {
            Optional<String> area = place.text("area");
            if (area.isPresent() && areas.find(area.get()).isEmpty()) {
                place.keep("area", "unknown-area");
            }
            return new Where(
                    area,
                    place.code("precision", PlacePrecision.class).orElse(PlacePrecision.UNKNOWN),
                    place.text("description"));
        }
    }

    private static Defence defence(TolerantJson report) {
        try (TolerantJson defence = report.object("defence")) {
            return new Defence(
                    names(defence.codes("activities", DefenceActivity.class)),
                    names(defence.codes("causes", DefenceCause.class)),
                    defence.text("description"));
        }
    }

    private void parties(TolerantJson report, List<AffectedParty> affected, List<Personal<PartyIdentity>> identities) {
        for (TolerantJson each : report.objects("parties")) {
            try (TolerantJson party = each) {
                PartyRef ref = new PartyRef(newSubject.get());
                affected.add(new AffectedParty(
                        ref, party.code("kind", PartyKind.class).orElse(PartyKind.UNKNOWN)));
                PartyIdentity identity =
                        new PartyIdentity(party.text("name"), party.text("contact"), party.text("note"));
                identities.add(Personal.of(ref.value(), identity));
            }
        }
        if (affected.isEmpty()) {
            affected.add(new AffectedParty(new PartyRef(newSubject.get()), PartyKind.UNKNOWN));
        }
    }

    private static Reporter reporter(TolerantJson report) {
        try (TolerantJson contact = report.object("contact");
                TolerantJson safe = report.object("safeContact")) {
            Optional<String> phone = contact.text("phone");
            if (phone.filter(p -> !PHONE.matcher(p.strip()).matches()).isPresent()) {
                contact.warn("phone", "odd-phone");
            }
            Optional<String> method = safe.code("method", ContactMethod.class).map(Enum::name);
            Reporter.SafeContact safeContact = new Reporter.SafeContact(
                    method,
                    safe.text("value"),
                    safe.text("hours"),
                    safe.text("codeWord"),
                    names(safe.codes("forbiddenChannels", ContactMethod.class)),
                    safe.text("through"));
            return new Reporter(
                    contact.text("name"),
                    phone,
                    contact.text("email"),
                    report.text("language"),
                    Optional.of(safeContact));
        }
    }

    private static Map<ConsentPurpose, ConsentState> consents(TolerantJson report) {
        Map<ConsentPurpose, ConsentState> consents = new EnumMap<>(ConsentPurpose.class);
        try (TolerantJson sent = report.object("consents")) {
            for (String name : sent.names()) {
                Optional<ConsentPurpose> purpose = Codes.parse(ConsentPurpose.class, name);
                if (purpose.isEmpty()) {
                    sent.keep(name, "unknown-code");
                } else {
                    sent.code(name, ConsentState.class).ifPresent(state -> consents.put(purpose.get(), state));
                }
            }
        }
        return consents;
    }

    private static Map<Facet, List<Code>> facets(TolerantJson report) {
        Map<Facet, List<Code>> facets = new EnumMap<>(Facet.class);
        try (TolerantJson threat = report.object("threat")) {
            facet(facets, Facet.EXPRESSION, threat.codes("expression", ThreatExpression.class));
            facet(facets, Facet.CHANNEL, threat.codes("channel", ThreatChannel.class));
            facet(facets, Facet.DIGITAL_SUBTYPE, threat.codes("digital", DigitalSubtype.class));
            facet(facets, Facet.TARGET_LEVEL, threat.codes("target", TargetLevel.class));
            facet(facets, Facet.ANNOUNCED_HARM, threat.codes("harm", AnnouncedHarm.class));
            facet(facets, Facet.APPARENT_AIM, threat.codes("aim", ApparentAim.class));
            facet(facets, Facet.AUTHOR_CLASS, threat.codes("author", AuthorClass.class));
            facet(facets, Facet.STATE_LINK, threat.codes("stateLink", StateLink.class));
            facet(facets, Facet.AUTHOR_ROLE, threat.codes("authorRole", AuthorRole.class));
            facet(facets, Facet.DISCRIMINATION, threat.codes("discrimination", DiscriminatoryComponent.class));
            facet(facets, Facet.TEMPORAL_PATTERN, threat.codes("pattern", TemporalPattern.class));
        }
        return facets;
    }

    private static void facet(Map<Facet, List<Code>> facets, Facet facet, List<? extends Code> codes) {
        if (!codes.isEmpty()) {
            facets.put(facet, List.copyOf(codes));
        }
    }

    private static Map<Facet, List<String>> part(Map<Facet, List<Code>> facets, Predicate<Code> which) {
        Map<Facet, List<String>> part = new EnumMap<>(Facet.class);
        facets.forEach((facet, codes) -> {
            List<String> names = names(codes.stream().filter(which).toList());
            if (!names.isEmpty()) {
                part.put(facet, names);
            }
        });
        return part;
    }

    private static List<Evidence> evidence(Told told, Map<Facet, List<Code>> facets) {
        List<Evidence> evidence = new ArrayList<>();
        told.account().ifPresent(account -> evidence.add(Evidence.ACCOUNT));
        if (!told.files().isEmpty()) {
            evidence.add(Evidence.FILE);
        }
        if (told.code().isPresent() || !facets.isEmpty()) {
            evidence.add(Evidence.CODE);
        }
        return evidence;
    }

    private static List<String> names(List<? extends Code> codes) {
        return codes.stream().map(Code::name).toList();
    }
}
