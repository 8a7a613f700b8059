package esperanza.intake.receiving.parser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import esperanza.intake.caseaccess.ConflictWall;
import esperanza.intake.receiving.view.Warning;
import esperanza.intake.report.domain.AffectedParty;
import esperanza.intake.report.domain.Evidence;
import esperanza.intake.report.domain.FirstParties;
import esperanza.intake.report.domain.Particulars;
import esperanza.intake.report.domain.PartyIdentity;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.intake.report.domain.Reporter;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.protocol.term.Areas;
import esperanza.protocol.vocabulary.Channel;
import esperanza.protocol.vocabulary.Code;
import esperanza.protocol.vocabulary.Codes;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.ContactMethod;
import esperanza.protocol.vocabulary.DefenceActivity;
import esperanza.protocol.vocabulary.DefenceCause;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.PlacePrecision;
import esperanza.protocol.vocabulary.ReporterKind;
import esperanza.protocol.vocabulary.TimePrecision;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Turns a sent report into a recorded one. Never refuses for content: parts that cannot be mapped are kept sealed and
 * answered as warnings.
 * Codes that single people out are sealed; the others are in clear.
 */
public final class ReportReader {

    /** The parsed report. {@code receiptWanted}: the reporter asks for a receipt. */
    public record Read(ReportReceived content, List<Warning> warnings, boolean receiptWanted) {}

    /**
     * The largest number of mapped parties. Each is named in clear in every event and gets a plan of its own, so
     * without a bound one body would make an event that no broker takes.
     * A larger group is a collective; parties beyond the bound are kept sealed, as sent.
     */
    static final int MOST_PARTIES = 50;

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{6,25}");

    private final Areas areas;
    private final ZoneId zone;
    private final ConflictWall wall;
    private final NewSubjects subjects;

    /** @param zone the time zone of what is told without one */
    public ReportReader(Areas areas, ZoneId zone, ConflictWall wall, NewSubjects subjects) {
        this.areas = areas;
        this.zone = zone;
        this.wall = wall;
        this.subjects = subjects;
    }

    private record When(Optional<Instant> from, Optional<Instant> to, TimePrecision precision) {

        When toTheHour() {
            return new When(
                    from.map(ReportReader::toTheHour),
                    to.map(ReportReader::toTheHour),
                    precision == TimePrecision.EXACT ? TimePrecision.HOUR : precision);
        }
    }

    private record Where(Optional<String> area, PlacePrecision precision, Optional<String> description) {}

    private record Defence(List<String> activities, List<String> causes, Optional<String> description) {}

    private record Narrative(
            Optional<String> account, List<String> files, Optional<String> code, Optional<String> reference) {}

    /**
     * Empty if account, file and code are all missing: then there is no report.
     *
     * @param asSent the text as sent, if the tree does not hold all of it
     * @param door the channel, if the report does not name one
     * @param known whether the sender has a login. A test of any other sender is taken as a real report, only its first
     *     parties start work at once, and what is published of it tells no minute and not the kind of its sender
     */
    public Optional<Read> read(
            JsonNode sent, Optional<String> asSent, ReportId id, Instant now, Channel door, boolean known) {
        TolerantJson report = TolerantJson.of(sent);
        asSent.ifPresent(text -> report.unmapped().keep("", TextNode.valueOf(text), "said-twice"));
        List<Evidence> evidence = evidence(report);
        if (evidence.isEmpty()) {
            return Optional.empty();
        }
        CaseId caseId = subjects.caseId();
        Narrative told = new Narrative(
                report.text("account"),
                report.texts("files", file -> known && NamedUploads.upload(file).isPresent()),
                report.text("code"),
                report.text("externalReference"));
        if (known) {
            NamedUploads.odd(sent.path("files"))
                    .forEach(odd -> report.unmapped().warn(odd.pointer(), odd.code()));
        }
        Facets facets = Facets.read(report, wall::know);
        When exactly = when(report, now);
        When when = known ? exactly : exactly.toTheHour();
        Where where = where(report);
        Defence defence = defence(report);
        Reporter reporter = reporter(report);
        List<Named> parties = parties(report);
        List<AffectedParty> affected = parties.stream().map(Named::party).toList();
        Channel channel = report.code("channel", Channel.class).orElse(door);
        ReporterKind kind = report.code("reporterKind", ReporterKind.class).orElse(ReporterKind.UNKNOWN);
        // an unreadable value still means something: alarms come early rather than late
        boolean imminentDanger = report.truth("imminentDanger", true);
        boolean receiptWanted = report.truth("receipt", false);
        boolean test = known && report.truth("test", false);
        Map<ConsentPurpose, ConsentState> consents = consents(report);
        report.close();
        List<String> ofAuthors = new ArrayList<>(facets.institutions());
        ofAuthors.addAll(AccusedInFreeText.in(report.unmapped(), wall::naming));
        asSent.ifPresent(saidTwice -> ofAuthors.add("")); // the part missing from the tree may be about the authors
        Particulars particulars = new Particulars(
                told.account(),
                told.code(),
                told.reference(),
                told.files(),
                where.description(),
                where.area(),
                facets.sensitive(),
                defence.activities(),
                defence.causes(),
                defence.description(),
                facets.institutions(),
                facets.traces(),
                known ? Optional.empty() : Optional.of(new Particulars.Exactly(kind, exactly.from, exactly.to)),
                report.unmapped().values(place -> SealingScope.of(place) == SealingScope.CASE));
        ReportReceived content = new ReportReceived(
                id,
                caseId,
                known ? now : toTheHour(now),
                channel,
                known ? kind : ReporterKind.UNKNOWN,
                where.area().flatMap(areas::clear),
                where.area().flatMap(areas::firstLevel).flatMap(areas::clear),
                where.precision(),
                when.from(),
                when.to(),
                when.precision(),
                imminentDanger,
                consents,
                affected,
                facets.clear(),
                evidence,
                Personal.of(caseId.value(), particulars),
                Personal.of(subjects.reporter(), with(reporter, report.unmapped())),
                identities(parties, report.unmapped()),
                Optional.of(wall.marks(caseId, ofAuthors, facets.authors())),
                Optional.of(test).filter(isOne -> isOne),
                known ? Optional.empty() : FirstParties.waiting(affected));
        return Optional.of(new Read(content, report.unmapped().warnings(), receiptWanted));
    }

    private static Instant toTheHour(Instant exactly) {
        return exactly.truncatedTo(ChronoUnit.HOURS);
    }

    /** A given value counts, whether or not it could be mapped. */
    private static List<Evidence> evidence(TolerantJson report) {
        List<Evidence> evidence = new ArrayList<>();
        if (report.says("account")) {
            evidence.add(Evidence.ACCOUNT);
        }
        if (report.says("files")) {
            evidence.add(Evidence.FILE);
        }
        if (report.says("code") || report.says("threat")) {
            evidence.add(Evidence.CODE);
        }
        return evidence;
    }

    private When when(TolerantJson report, Instant now) {
        ToldTime.Clock clock = new ToldTime.Clock(now, zone);
        try (TolerantJson occurred = report.object("occurred")) {
            return new When(
                    occurred.instant("from", clock),
                    occurred.instant("to", clock),
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

    /** A party as sent: its place in the report, and its identity. */
    private record Named(String place, AffectedParty party, PartyIdentity identity) {

        Personal<PartyIdentity> sealed(Map<String, String> unmapped) {
            return Personal.of(party.party().value(), identity.with(unmapped));
        }
    }

    /** Always at least one party, even if the report names nobody. */
    private List<Named> parties(TolerantJson report) {
        List<Named> parties = new ArrayList<>();
        for (TolerantJson each : report.objects("parties", MOST_PARTIES)) {
            try (TolerantJson party = each) {
                PartyKind kind = party.code("kind", PartyKind.class).orElse(PartyKind.UNKNOWN);
                parties.add(new Named(party.place() + '/', new AffectedParty(subjects.party(), kind), identity(party)));
            }
        }
        return parties.isEmpty() ? List.of(unnamed()) : parties;
    }

    private Named unnamed() {
        return new Named(
                "/parties/-/", new AffectedParty(subjects.party(), PartyKind.UNKNOWN), PartyIdentity.unknown());
    }

    private static PartyIdentity identity(TolerantJson party) {
        try (TolerantJson wishes = party.object("wishes")) {
            PartyIdentity.Wishes wished = new PartyIdentity.Wishes(
                    wishes.text("interpreter"), wishes.text("companion"), wishes.text("interviewer"));
            return new PartyIdentity(
                    party.text("name"),
                    party.text("contact"),
                    party.text("document"),
                    party.text("note"),
                    party.texts("factors"),
                    party.says("wishes") ? Optional.of(wished) : Optional.empty(),
                    Map.of());
        }
    }

    /** A value that may name a person, and does not say which, goes with the first party. */
    private static List<Personal<PartyIdentity>> identities(List<Named> parties, Unmapped unmapped) {
        List<Personal<PartyIdentity>> identities = new ArrayList<>();
        for (Named each : parties) {
            boolean first = identities.isEmpty();
            identities.add(each.sealed(unmapped.values(place -> SealingScope.of(place) == SealingScope.PARTY
                    && (place.startsWith(each.place())
                            || first && parties.stream().noneMatch(party -> place.startsWith(party.place()))))));
        }
        return identities;
    }

    private static Reporter with(Reporter reporter, Unmapped unmapped) {
        return new Reporter(
                reporter.name(),
                reporter.phone(),
                reporter.email(),
                reporter.document(),
                reporter.language(),
                reporter.safeContact(),
                unmapped.values(place -> SealingScope.of(place) == SealingScope.REPORTER));
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
                    contact.text("document"),
                    report.text("language"),
                    Optional.of(safeContact),
                    Map.of());
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

    private static List<String> names(List<? extends Code> codes) {
        return codes.stream().map(Code::name).toList();
    }
}
