package esperanza.intake.receiving.parser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import esperanza.access.CaseAccess;
import esperanza.access.ExclusionTags;
import esperanza.access.Wall;
import esperanza.intake.caseaccess.ConflictWall;
import esperanza.intake.receiving.view.Warning;
import esperanza.intake.report.domain.AffectedParty;
import esperanza.intake.report.domain.Evidence;
import esperanza.intake.report.domain.Facet;
import esperanza.intake.report.domain.Particulars;
import esperanza.intake.report.domain.PartyIdentity;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportCommand.ReceiveReport;
import esperanza.intake.report.domain.ReportDecider;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.intake.report.domain.Reporter;
import esperanza.intake.report.domain.Trace;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.protocol.term.Area;
import esperanza.protocol.term.Areas;
import esperanza.protocol.term.Institution;
import esperanza.protocol.term.Institutions;
import esperanza.protocol.vocabulary.AuthorClass;
import esperanza.protocol.vocabulary.Channel;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.PlacePrecision;
import esperanza.protocol.vocabulary.ReporterKind;
import esperanza.protocol.vocabulary.TimePrecision;
import esperanza.protocol.vocabulary.TraceKind;
import esperanza.protocol.vocabulary.Words;
import esperanza.runtime.json.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which parts of a report are clear, sealed or kept as sent; nothing sent is lost or refused. */
class ReportReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final ReportId REPORT = new ReportId(new UUID(1, 1));
    private static final int LARGEST_BODY = 512 * 1024;

    /** Kafka accepts 1 MB; a clear part of this size in bytes leaves room for the rest of a batch. */
    private static final int SMALL = 64 * 1024;

    /** One value of every kind, so that any further odd value changes nothing in clear. */
    private static final String PLAIN = """
            {"account": "x", "files": ["f"], "code": "c", "parties": [{}]}""";

    private static final ZoneId ZONE = ZoneId.of("America/Tegucigalpa");
    private static final Areas AREAS = new Areas(
            20_000,
            List.of(
                    new Area("XX-01", "Valle Alto", 912_000),
                    new Area("XX-01-001", "Ciudad Alta", 480_000),
                    new Area("XX-01-003", "El Encino", 8_400),
                    new Area("XX-06", "Isla Sola", 900),
                    new Area("XX-06-001", "El Faro", 400)));

    private static final Institutions INSTITUTIONS = new Institutions(
            new Institution(
                    "MECHANISM", new Words("Mechanism", "Mecanismo", "Mecanismo"), List.of(), List.of(), List.of()),
            List.of(
                    new Institution(
                            "POLICE",
                            new Words("Police", "Policía", "Polícia"),
                            List.of(),
                            List.of(AuthorClass.STATE_POLICE),
                            List.of()),
                    new Institution(
                            "PROSECUTOR",
                            new Words("Prosecutor", "Fiscalía", "Ministério Público"),
                            List.of(),
                            List.of(AuthorClass.JUSTICE_OFFICIAL),
                            List.of())));
    private static final ExclusionTags MARKS = new ExclusionTags("secret", INSTITUTIONS);
    private static final ConflictWall WALL = new ConflictWall(INSTITUTIONS, MARKS);

    @Test
    void a_full_report_is_recorded_exactly() {
        ReportReader.Read read = read("""
                {"channel": "teléfono", "reporterKind": "ORGANISATION", "language": "es-HN", "receipt": true,
                 "occurred": {"from": "2026-03-01T18:30:00-06:00", "to": "2026-03-02", "precision": "HOUR"},
                 "place": {"area": "XX-01-003", "precision": "LOCALITY", "description": "the bridge"},
                 "threat": {"expression": ["DIRECT_EXPLICIT", "VEILED"], "channel": "PHONE_CALL",
                            "harm": ["DEATH", "SEXUAL_VIOLENCE"], "author": ["STATE_POLICE"], "stateLink": "DIRECT",
                            "authorInstitution": ["la policía", "alcaldía"],
                            "pattern": ["REPEATED"],
                            "traces": [{"kind": "teléfono", "value": "+504 9811-0001"}, {"kind": "PLATE", "value": "HAA 1234"}]},
                 "defence": {"activities": ["LITIGATION"], "causes": ["ENVIRONMENT"], "description": "the river"},
                 "parties": [{"kind": "PERSON", "name": "Ana", "contact": "504", "document": "A-7", "note": "n",
                              "factors": ["lenca"], "wishes": {"interpreter": "lenca", "companion": "Luz", "interviewer": "a woman"}}, {"kind": "COMMUNITY"}],
                 "imminentDanger": true,
                 "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "REFUSED"},
                 "account": "They said so", "files": ["f-1"], "code": "R7", "externalReference": "call 4711",
                 "contact": {"name": "Eva", "phone": "+504 9999-0000", "email": "e@example.org", "document": "0801-1980-1"},
                 "safeContact": {"method": "PHONE_CALL", "value": "v", "hours": "8-12", "codeWord": "jacaranda",
                                 "forbiddenChannels": ["SMS"], "through": "Luz"}}""");

        PartyRef ana = new PartyRef(subject(2));
        PartyRef community = new PartyRef(subject(3));
        Reporter.SafeContact safe = new Reporter.SafeContact(
                Optional.of("PHONE_CALL"),
                Optional.of("v"),
                Optional.of("8-12"),
                Optional.of("jacaranda"),
                List.of("SMS"),
                Optional.of("Luz"));
        assertThat(read.warnings()).containsExactly(new Warning("/threat/authorInstitution", "unknown-institution"));
        assertThat(read.receiptWanted()).isTrue();
        assertThat(read.content())
                .isEqualTo(new ReportReceived(
                        REPORT,
                        new CaseId(subject(1)),
                        NOW,
                        Channel.PHONE,
                        ReporterKind.ORGANISATION,
                        Optional.of("XX-01"),
                        Optional.of("XX-01"),
                        PlacePrecision.LOCALITY,
                        Optional.of(Instant.parse("2026-03-02T00:30:00Z")),
                        Optional.of(Instant.parse("2026-03-02T06:00:00Z")),
                        TimePrecision.HOUR,
                        true,
                        Map.of(
                                ConsentPurpose.INVESTIGATION, ConsentState.GRANTED,
                                ConsentPurpose.PROTECTION, ConsentState.REFUSED),
                        List.of(
                                new AffectedParty(ana, PartyKind.PERSON),
                                new AffectedParty(community, PartyKind.COMMUNITY)),
                        Map.of(
                                Facet.EXPRESSION, List.of("DIRECT_EXPLICIT", "VEILED"),
                                Facet.CHANNEL, List.of("PHONE_CALL"),
                                Facet.ANNOUNCED_HARM, List.of("DEATH"),
                                Facet.TEMPORAL_PATTERN, List.of("REPEATED")),
                        List.of(Evidence.ACCOUNT, Evidence.FILE, Evidence.CODE),
                        Personal.of(
                                subject(1),
                                new Particulars(
                                        Optional.of("They said so"),
                                        Optional.of("R7"),
                                        Optional.of("call 4711"),
                                        List.of("f-1"),
                                        Optional.of("the bridge"),
                                        Optional.of("XX-01-003"),
                                        Map.of(
                                                Facet.ANNOUNCED_HARM, List.of("SEXUAL_VIOLENCE"),
                                                Facet.AUTHOR_CLASS, List.of("STATE_POLICE"),
                                                Facet.STATE_LINK, List.of("DIRECT")),
                                        List.of("LITIGATION"),
                                        List.of("ENVIRONMENT"),
                                        Optional.of("the river"),
                                        List.of("la policía", "alcaldía"),
                                        List.of(
                                                new Trace(TraceKind.PHONE, "+504 9811-0001"),
                                                new Trace(TraceKind.PLATE, "HAA 1234")),
                                        Optional.empty(),
                                        Map.of())),
                        Personal.of(
                                subject(4),
                                new Reporter(
                                        Optional.of("Eva"),
                                        Optional.of("+504 9999-0000"),
                                        Optional.of("e@example.org"),
                                        Optional.of("0801-1980-1"),
                                        Optional.of("es-HN"),
                                        Optional.of(safe),
                                        Map.of())),
                        List.of(
                                Personal.of(
                                        ana.value(),
                                        new PartyIdentity(
                                                Optional.of("Ana"),
                                                Optional.of("504"),
                                                Optional.of("A-7"),
                                                Optional.of("n"),
                                                List.of("lenca"),
                                                Optional.of(new PartyIdentity.Wishes(
                                                        Optional.of("lenca"),
                                                        Optional.of("Luz"),
                                                        Optional.of("a woman"))),
                                                Map.of())),
                                Personal.of(community.value(), PartyIdentity.unknown())),
                        Optional.of(MARKS.on(
                                new CaseId(subject(1)),
                                List.of(MARKS.ofInstitution("POLICE"), MARKS.ofInstitution("PROSECUTOR")),
                                "report")),
                        Optional.empty(),
                        Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"authorInstitution": "POLICE"}                      | POLICE
            {"authorInstitution": ["Policía"]}                   | POLICE
            {"authorInstitution": {"name": "Policía"}}           | POLICE
            {"authorInstitution": [["POLICE"], null, " "]}       | POLICE
            {"author": ["STATE_POLICE"]}                         | POLICE
            {"author": "policía"}                                | POLICE
            {"author": ["POLICE"]}                               | POLICE
            {"autor": "POLICE"}                                  | POLICE
            {"authorInstitution": ["un agente de la Policia"]}   | POLICE PROSECUTOR
            {"authorInstitution": ["alcaldía"]}                  | POLICE PROSECUTOR
            {"authorInstitution": {"nombre": "agente", "n": 7}}  | POLICE PROSECUTOR
            {"authorInstitution": 7}                             | POLICE PROSECUTOR
            {"author": ["STATE_POLICE", {"who": "la fiscalía"}]} | POLICE PROSECUTOR
            {"author": true}                                     | POLICE PROSECUTOR
            {"authorRole": ["JEFE"]}                             | POLICE PROSECUTOR
            {"authorsInstitution": ["alcaldía"]}                 | POLICE PROSECUTOR
            {"institución": "alcaldía"}                          | POLICE PROSECUTOR
            {"presunto agresor": ["el alcalde"]}                 | POLICE PROSECUTOR
            {"quien": ["un policía"]}                            | POLICE PROSECUTOR
            {"atuhor": ["STATE_AUTHORITY_LOCAL"]}                | POLICE PROSECUTOR
            {"stateLink": "policía"}                             | POLICE
            "la policía los amenazó"                             | POLICE PROSECUTOR
            ["STATE_POLICE"]                                     | POLICE PROSECUTOR
            "they shouted"                                       | POLICE PROSECUTOR
            """)
    void the_case_is_shut_to_the_institution_of_the_alleged_author_however_it_is_said(String threat, String accused) {
        assertThat(shutTo(threat)).containsExactly(accused.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"author\": [\"LANDOWNER\"]}",
                "{\"author\": null, \"authorInstitution\": [{}, \"\"]}",
                "{\"channel\": [\"WHATSAPP2\"]}",
                "{\"chanel\": [\"PHONE_CALL\"]}",
                "{\"harm\": [\"NEW_CODE\", 4], \"smell\": \"smoke\"}",
                "{\"stateLink\": \"DIRCT\"}",
                "{}"
            })
    void a_wrong_code_for_anything_else_shuts_out_nobody(String threat) {
        assertThat(shutTo(threat)).isEmpty();
    }

    @Test
    void what_was_said_twice_may_have_been_said_of_the_authors() {
        ReportReceived content = reader().read(
                        json("{\"account\": \"x\", \"threat\": {\"author\": \"LANDOWNER\"}}"),
                        Optional.of("the whole text"),
                        REPORT,
                        NOW,
                        Channel.WEB,
                        false)
                .orElseThrow()
                .content();
        assertThat(shutTo(content)).containsExactly("POLICE", "PROSECUTOR");
    }

    private static List<String> shutTo(String threat) {
        return shutTo(read("{\"account\": \"x\", \"threat\": " + threat + "}").content());
    }

    private static List<String> shutTo(ReportReceived content) {
        List<String> marks = content.shutTo().orElseThrow();
        assertThat(marks).hasSize(8);
        Wall wall = Wall.around(content.caseId(), CaseAccess.shutTo(marks));
        return Stream.of("MECHANISM", "POLICE", "PROSECUTOR")
                .filter(each -> wall.shuts(MARKS.ofInstitution(each)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true   | true
            "sí"   | true
            false  | false
            "demo" | false
            null   | false""")
    void a_test_is_what_a_hotline_clearly_calls_one(String said, boolean test) {
        assertThat(read("{\"account\": \"x\", \"test\": " + said + "}")
                        .content()
                        .sentAsTest())
                .isEqualTo(test);
    }

    /** Who reads the topic, a copy of a database or a backup must not tell a sender by the minute of a call. */
    @Test
    void of_a_sender_without_a_login_only_the_hour_is_in_clear_and_the_kind_is_sealed() {
        String sent = """
                {"account": "x", "reporterKind": "RELATIVE", "occurred": {"from": "2026-03-01T19:42:31-06:00",
                 "to": "2026-03-01T20:05:00-06:00", "precision": "EXACT"}}""";
        ReportReceived stranger = reader().read(
                        json(sent), Optional.empty(), REPORT, Instant.parse("2026-03-02T10:47:12Z"), Channel.WEB, false)
                .orElseThrow()
                .content();
        assertThat(stranger.receivedAt()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(stranger.reporterKind()).isEqualTo(ReporterKind.UNKNOWN);
        assertThat(stranger.occurredFrom()).contains(Instant.parse("2026-03-02T01:00:00Z"));
        assertThat(stranger.occurredTo()).contains(Instant.parse("2026-03-02T02:00:00Z"));
        assertThat(stranger.timePrecision()).isEqualTo(TimePrecision.HOUR);
        assertThat(stranger.particulars().value().orElseThrow().exactly())
                .contains(new Particulars.Exactly(
                        ReporterKind.RELATIVE,
                        Optional.of(Instant.parse("2026-03-02T01:42:31Z")),
                        Optional.of(Instant.parse("2026-03-02T02:05:00Z"))));
        ReportReceived hotline = read(sent).content();
        assertThat(hotline.receivedAt()).isEqualTo(NOW);
        assertThat(hotline.reporterKind()).isEqualTo(ReporterKind.RELATIVE);
        assertThat(hotline.occurredFrom()).contains(Instant.parse("2026-03-02T01:42:31Z"));
        assertThat(hotline.particulars().value().orElseThrow().exactly()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-01T18:30:00-06:00 | 2026-03-02T00:30:00Z |
            2026-03-01T18:30:00Z      | 2026-03-01T18:30:00Z |
            2026-03-01                | 2026-03-01T06:00:00Z |
            2026-03-01T18:30          | 2026-03-02T00:30:00Z | local-time
            2026-03-01 18:30:15       | 2026-03-02T00:30:15Z | local-time
            """)
    void without_an_offset_it_was_so_late_in_the_country_and_the_sender_is_told(
            String told, Instant understood, String warned) {
        ReportReader.Read read = read("{\"account\": \"x\", \"occurred\": {\"from\": \"" + told + "\"}}");
        assertThat(read.content().occurredFrom()).contains(understood);
        assertThat(read.warnings()).extracting(Warning::code).isEqualTo(warned == null ? List.of() : List.of(warned));
        assertThat(unmapped(read)).isEqualTo(warned == null ? Map.of() : Map.of("/occurred/from", '"' + told + '"'));
    }

    @Test
    void whoever_may_not_test_reports_for_real_and_what_was_said_is_kept() {
        ReportReader.Read read = reader().read(
                        json("{\"account\": \"x\", \"test\": true}"), Optional.empty(), REPORT, NOW, Channel.WEB, false)
                .orElseThrow();
        assertThat(read.content().sentAsTest()).isFalse();
        assertThat(read.warnings()).containsExactly(new Warning("/test", "unknown-property"));
        assertThat(unmapped(read)).containsEntry("/test", "true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"channel": "CARRIER_PIGEON"}                        | /channel                       | unknown-code     | "CARRIER_PIGEON"
            {"channel": {"by": "pigeon"}}                        | /channel                       | unknown-code     | {"by":"pigeon"}
            {"reporterKind": 7}                                  | /reporterKind                  | unknown-code     | 7
            {"language": ["es"]}                                 | /language                      | wrong-type       | ["es"]
            {"occurred": "yesterday"}                            | /occurred                      | wrong-type       | "yesterday"
            {"occurred": {"from": "yesterday"}}                  | /occurred/from                 | odd-date         | "yesterday"
            {"occurred": {"from": 20260301}}                     | /occurred/from                 | odd-date         | 20260301
            {"occurred": {"to": "0001-01-01T00:00:00Z"}}         | /occurred/to                   | odd-date         | "0001-01-01T00:00:00Z"
            {"occurred": {"to": "2062-03-01T00:00:00Z"}}         | /occurred/to                   | in-the-future    | "2062-03-01T00:00:00Z"
            {"occurred": {"precision": "ROUGHLY"}}               | /occurred/precision            | unknown-code     | "ROUGHLY"
            {"place": {"area": "YY-99"}}                         | /place/area                    | unknown-area     | "YY-99"
            {"place": {"area": 5}}                               | /place/area                    | wrong-type       | 5
            {"place": {"precision": "NEAR"}}                     | /place/precision               | unknown-code     | "NEAR"
            {"place": {"gps": [14.1, -87.2]}}                    | /place/gps                     | unknown-property | [14.1,-87.2]
            {"threat": {"expression": ["SHOUTED"]}}              | /threat/expression             | unknown-code     | "SHOUTED"
            {"threat": {"harm": ["NEW_CODE", 4]}}                | /threat/harm                   | unknown-code     | "NEW_CODE" 4
            {"threat": {"traces": [{"kind": "RADIO", "value": "canal 7"}]}} | /threat/traces/0/kind | unknown-code     | "RADIO"
            {"threat": {"traces": ["9811"]}}                     | /threat/traces                 | wrong-type       | "9811"
            {"threat": {"traces": [{}, {"value": 9811}]}}        | /threat/traces/1/value         | wrong-type       | 9811
            {"threat": {"smell": "smoke"}}                       | /threat/smell                  | unknown-property | "smoke"
            {"defence": {"causes": ["HOPE"]}}                    | /defence/causes                | unknown-code     | "HOPE"
            {"parties": [{"kind": "DRAGON"}]}                    | /parties/0/kind                | unknown-code     | "DRAGON"
            {"parties": [{"name": {"first": "Ana"}}]}            | /parties/0/name                | wrong-type       | {"first":"Ana"}
            {"parties": [{}, "Ana"]}                             | /parties                       | wrong-type       | "Ana"
            {"consents": {"EVERYTHING": "GRANTED"}}              | /consents/EVERYTHING           | unknown-code     | "GRANTED"
            {"consents": {"PROTECTION": "MAYBE"}}                | /consents/PROTECTION           | unknown-code     | "MAYBE"
            {"account": {"es": "una amenaza"}}                   | /account                       | wrong-type       | {"es":"una amenaza"}
            {"code": 4711}                                       | /code                          | wrong-type       | 4711
            {"files": [{"url": "f"}]}                            | /files                         | wrong-type       | {"url":"f"}
            {"contact": {"phone": 50499990000}}                  | /contact/phone                 | wrong-type       | 50499990000
            {"safeContact": {"forbiddenChannels": ["PIGEON"]}}   | /safeContact/forbiddenChannels | unknown-code     | "PIGEON"
            {"receipt": "perhaps"}                               | /receipt                       | wrong-type       | "perhaps"
            {"favourite/colour~": "red"}                         | /favourite~1colour~0           | unknown-property | "red"
            """)
    void what_is_odd_is_kept_as_it_was_sent_and_is_in_no_clear_field(
            String odd, String pointer, String code, String kept) {
        ReportReader.Read read = read(merged(PLAIN, odd));

        assertThat(read.warnings()).containsExactly(new Warning(pointer, code));
        assertThat(unmapped(read)).isEqualTo(Map.of(pointer, kept));
        assertThat(clear(read)).isEqualTo(clear(read(PLAIN)));
    }

    @Test
    void a_trace_of_an_unknown_kind_is_kept_and_a_trace_beyond_the_bound_is_kept_as_it_was_sent() {
        String radio = "{\"kind\": \"RADIO\", \"value\": \"canal 7\"}";
        String all = Stream.generate(() -> radio).limit(Facets.MOST_TRACES + 1).collect(Collectors.joining(","));
        ReportReader.Read read = read("{\"account\": \"x\", \"threat\": {\"traces\": [" + all + "]}}");

        assertThat(read.content().particulars().value().orElseThrow().traces())
                .isEqualTo(Collections.nCopies(Facets.MOST_TRACES, new Trace(TraceKind.UNKNOWN, "canal 7")));
        assertThat(read.warnings()).contains(new Warning("/threat/traces", "too-many"));
        assertThat(unmapped(read)).containsEntry("/threat/traces", "{\"kind\":\"RADIO\",\"value\":\"canal 7\"}");
    }

    @Test
    void a_threat_that_is_no_object_is_kept_as_it_was_sent() {
        ReportReader.Read read = read(merged(PLAIN, "{\"threat\": \"they shouted\"}"));

        assertThat(read.warnings()).containsExactly(new Warning("/threat", "wrong-type"));
        assertThat(unmapped(read)).isEqualTo(Map.of("/threat", "\"they shouted\""));
        assertThat(clear(read)).doesNotContain("shouted");
    }

    @Test
    void a_file_that_was_sent_before_is_kept_as_it_was_named_and_what_is_odd_of_it_is_a_warning() {
        String named = "{\"uploadId\":\"5b1a3c1e-5d0a-4d0b-9f7c-3b8a4f1f2a01\",\"mark\":\"x\"}";
        ReportReader.Read read = read("{\"files\": [\"a photo\", " + named + "]}");

        assertThat(read.content().particulars().value().orElseThrow().files()).containsExactly("a photo", named);
        assertThat(read.warnings()).containsExactly(new Warning("/files/1/mark", "unknown-code"));
        assertThat(read("{\"files\": " + named + "}")
                        .content()
                        .particulars()
                        .value()
                        .orElseThrow()
                        .files())
                .containsExactly(named);
    }

    @Test
    void an_odd_phone_number_is_a_warning_and_is_kept_with_the_contact() {
        ReportReader.Read read = read(merged(PLAIN, "{\"contact\": {\"phone\": \"ask for Luz\"}}"));

        assertThat(read.warnings()).containsExactly(new Warning("/contact/phone", "odd-phone"));
        assertThat(read.content().reporter().value().orElseThrow().phone()).contains("ask for Luz");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"account": "x"}                      | ACCOUNT
            {"account": {"es": "una amenaza"}}    | ACCOUNT
            {"account": 5}                        | ACCOUNT
            {"files": ["f"]}                      | FILE
            {"files": "f"}                        | FILE
            {"files": [{"url": "https://x"}]}     | FILE
            {"files": [{"uploadId": "5b1a3c1e-5d0a-4d0b-9f7c-3b8a4f1f2a01"}]} | FILE
            {"code": "R7"}                        | CODE
            {"code": 4711}                        | CODE
            {"threat": {"harm": ["DEATH"]}}       | CODE
            {"threat": {"harm": ["NEW_CODE"]}}    | CODE
            {"threat": {"author": "STATE_POLICE"}} | CODE
            {"threat": {"newFacet": ["A"]}}       | CODE
            {"threat": "they shouted"}            | CODE
            """)
    void whatever_was_given_counts_although_it_could_not_be_mapped(String body, Evidence evidence) {
        assertThat(read(body).content().evidence()).containsExactly(evidence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"x\"",
                "null",
                "{\"channel\": \"HOTLINE\"}",
                "{\"account\": null, \"files\": null, \"code\": null, \"threat\": null}",
                "{\"account\": \" \\n\", \"files\": [], \"code\": \"\", \"threat\": {}}",
                "{\"files\": [null, \"\", {}], \"threat\": {\"harm\": [], \"aim\": null, \"author\": \"\"}}"
            })
    void a_report_with_none_of_account_files_and_code_is_none(String body) {
        assertThat(reader().read(json(body), Optional.empty(), REPORT, NOW, Channel.UNKNOWN, true))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "1",
                "\"true\"",
                "\"True\"",
                "\"YES\"",
                "\"y\"",
                "\"si\"",
                "\"SI\"",
                "\"sí\"",
                "\" Sí \"",
                "\"Sim\"",
                "\"1\"",
                "\"x\"",
                "\"X\"",
                "\"on\"",
                "\"Verdadero\""
            })
    void imminent_danger_is_declared_by_every_word_for_yes(String yes) {
        ReportReader.Read read = read(merged(PLAIN, "{\"imminentDanger\": " + yes + "}"));

        assertThat(read.content().imminentDanger()).isTrue();
        assertThat(read.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "false",
                "null",
                "0",
                "\"false\"",
                "\"FALSE\"",
                "\"No\"",
                "\"n\"",
                "\"não\"",
                "\"NAO\"",
                "\"falso\"",
                "\"off\"",
                "\"\"",
                "\"  \""
            })
    void imminent_danger_is_denied_only_by_a_word_for_no_or_by_nothing(String no) {
        ReportReader.Read read = read(merged(PLAIN, "{\"imminentDanger\": " + no + "}"));

        assertThat(read.content().imminentDanger()).isFalse();
        assertThat(read.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"perhaps\"", "\"UNKNOWN\"", "2", "-1", "[true]", "{\"now\": true}", "\"hombres armados\""})
    void imminent_danger_that_cannot_be_read_counts_as_declared_with_a_warning(String unreadable) {
        ReportReader.Read read = read(merged(PLAIN, "{\"imminentDanger\": " + unreadable + "}"));

        assertThat(read.content().imminentDanger()).isTrue();
        assertThat(read.warnings()).containsExactly(new Warning("/imminentDanger", "wrong-type"));
        assertThat(unmapped(read))
                .isEqualTo(Map.of("/imminentDanger", json(unreadable).toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "XX-01-001, XX-01-001, XX-01",
        "XX-01-003, XX-01, XX-01",
        "XX-01, XX-01, XX-01",
        "XX-06-001, , ",
        "XX-06, , "
    })
    void no_area_below_the_population_floor_is_clear_on_either_level(String sent, String area, String firstLevel) {
        ReportReceived content =
                read(merged(PLAIN, "{\"place\": {\"area\": \"" + sent + "\"}}")).content();

        assertThat(content.area()).isEqualTo(Optional.ofNullable(area));
        assertThat(content.firstLevelArea()).isEqualTo(Optional.ofNullable(firstLevel));
        assertThat(content.particulars().value().orElseThrow().exactArea()).contains(sent);
    }

    @Test
    void of_more_parties_than_have_room_in_an_event_the_rest_is_kept_as_sent() {
        List<String> names = IntStream.range(0, 53)
                .mapToObj(n -> "{\"name\":\"p" + n + "\"}")
                .toList();
        ReportReader.Read read = read("{\"account\": \"x\", \"parties\": [" + String.join(",", names) + "]}");

        assertThat(read.content().affected()).hasSize(50);
        assertThat(read.content().waiting()).as("of a known sender").isEmpty();
        assertThat(read.content().identities().stream()
                        .map(each -> each.value().orElseThrow().name().orElseThrow()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(n -> "p" + n).toList());
        assertThat(read.warnings()).containsExactly(new Warning("/parties", "too-many"));
        assertThat(unmapped(read)).isEqualTo(Map.of("/parties", String.join(" ", names.subList(50, 53))));
    }

    @Test
    void a_code_counts_once_however_often_and_however_it_is_written() {
        ReportReceived content = read("{\"threat\": {\"harm\": [\"DEATH\", \"death\", \"Death\", \"DEATH\"]}}")
                .content();

        assertThat(content.facets()).isEqualTo(Map.of(Facet.ANNOUNCED_HARM, List.of("DEATH")));
    }

    @Test
    void what_is_not_understood_is_kept_whole_however_long_it_is() {
        String essay = "a".repeat(200_000);

        assertThat(unmapped(read(merged(PLAIN, "{\"essay\": \"" + essay + "\"}"))))
                .isEqualTo(Map.of("/essay", '"' + essay + '"'));
    }

    @ParameterizedTest
    @MethodSource
    void the_largest_body_makes_events_that_are_small_in_clear(String start, Supplier<String> piece, String end) {
        StringBuilder body = new StringBuilder(start);
        String next = piece.get();
        while (body.length() + next.length() + end.length() <= LARGEST_BODY) {
            body.append(next);
            next = piece.get();
        }
        body.setLength(body.length() - 1); // the comma
        ReportReceived content = read(body.append(end).toString()).content();

        int clear = new ReportDecider()
                .decide(new Report.Unknown(), new ReceiveReport(content)).stream()
                        .mapToInt(event -> new EventJson().write(event).clear().length)
                        .sum();
        assertThat(clear).isLessThan(SMALL);
        assertThat(content.parties()).hasSizeLessThanOrEqualTo(50);
    }

    static Stream<Arguments> the_largest_body_makes_events_that_are_small_in_clear() {
        String start =
                "{\"consents\": {\"INVESTIGATION\": \"GRANTED\", \"PROTECTION\": \"GRANTED\"}, \"account\": \"x\", ";
        AtomicLong n = new AtomicLong();
        return Stream.of(
                large(start + "\"parties\": [", () -> "{},", "]}"),
                large(start + "\"parties\": [", () -> "{\"kind\":\"PERSON\",\"name\":\"A\"},", "]}"),
                large(start + "\"threat\": {\"harm\": [", () -> "\"DEATH\",", "]}}"),
                large(start + "\"threat\": {\"harm\": [", () -> "\"N" + n.incrementAndGet() + "\",", "]}}"),
                large(start + "\"files\": [", () -> "\"f\",", "]}"),
                large(start + "\"consents\": {", () -> "\"C" + n.incrementAndGet() + "\":\"GRANTED\",", "}}"),
                large(start + "\"more\": \"", () -> "aaaa,", "\"}"),
                large(start, () -> "\"p" + n.incrementAndGet() + "\":1,", "}"),
                large("{\"account\": \"", () -> "aaaa,", "\"}"));
    }

    private static Arguments large(String start, Supplier<String> piece, String end) {
        return Arguments.of(start, piece, end);
    }

    private static ReportReader.Read read(String body) {
        return reader().read(json(body), Optional.empty(), REPORT, NOW, Channel.UNKNOWN, true)
                .orElseThrow();
    }

    private static ReportReader reader() {
        AtomicLong subjects = new AtomicLong();
        return new ReportReader(AREAS, ZONE, WALL, () -> subject(subjects.incrementAndGet()));
    }

    private static UUID subject(long n) {
        return new UUID(7, n);
    }

    /** The unmapped values of all subjects; each is sealed under one subject only. */
    private static Map<String, String> unmapped(ReportReader.Read read) {
        Map<String, String> all =
                new HashMap<>(read.content().particulars().value().orElseThrow().unmapped());
        all.putAll(read.content().reporter().value().orElseThrow().unmapped());
        read.content()
                .identities()
                .forEach(party -> all.putAll(party.value().orElseThrow().unmapped()));
        return all;
    }

    private static String clear(ReportReader.Read read) {
        return new String(new EventJson().write(read.content()).clear(), StandardCharsets.UTF_8);
    }

    private static String merged(String body, String more) {
        return ((ObjectNode) json(body)).setAll((ObjectNode) json(more)).toString();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(text, malformed);
        }
    }
}
