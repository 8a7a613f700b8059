package esperanza.local.demonstration;

import static esperanza.local.demonstration.Stage.each;
import static esperanza.local.demonstration.Stage.expect;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Chapter 1: a hotline reports a threat. */
record Reporting(Stage stage) {

    /** The report; one of its codes exists in no vocabulary. */
    private static final String REPORT = """
            {"channel": "HOTLINE", "reporterKind": "ORGANISATION",
             "occurred": {"from": "2026-03-01T18:30:00-06:00", "precision": "HOUR"},
             "place": {"area": "XX-01-001", "precision": "LOCALITY"},
             "threat": {"expression": ["DIRECT_EXPLICIT"], "channel": ["PHONE_CALL", "MEGAPHONE"], "harm": ["DEATH"],
                        "aim": ["STOP_SPECIFIC_ACTIVITY"], "author": ["UNKNOWN"], "pattern": ["REPEATED"]},
             "defence": {"description": "Defensa del río frente a una represa"},
             "parties": [{"kind": "PERSON", "name": "Persona de ejemplo"},
                         {"kind": "COMMUNITY", "name": "Comunidad de ejemplo"}],
             "imminentDanger": true,
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"},
             "safeContact": {"method": "PHONE_CALL", "hours": "08:00-12:00", "codeWord": "jacaranda"},
             "contact": {"name": "Línea de ejemplo", "phone": "+000 000 000"},
             "account": "Una llamada anunció que la matarían si vuelve a la asamblea.",
             "receipt": true}""";

    private static final String OTHER = "{\"account\": \"Otra cosa\"}";
    private static final String REPORTS = "/v1/reports";
    private static final String HOTLINE = "hotline-demo";
    /** The length of a receipt: twenty symbols of five bits each, and a check symbol. */
    private static final int RECEIPT = 21;

    Threat play() {
        stage.chapter("1", "A hotline reports a threat / Una línea de ayuda reporta una amenaza");
        var key = Stage.key();
        var first = stage.send(HOTLINE, "intake", REPORTS, key, REPORT);
        answered(first);
        repeated(key, first);
        var seen = stage.seen(first);
        var threat = Threat.of(first, seen);
        told(threat);
        return threat;
    }

    private void answered(Answer first) {
        expect(Stage.isTaken(first), "the report is taken in", first);
        expect(each(first, "/warnings", "/pointer"), List.of("/threat/channel"), "what could not be mapped");
        expect(each(first, "/warnings", "/code"), List.of("unknown-code"), "why it could not be mapped");
        stage.tell(
                "%d · receivedAt %s · warnings 1: /threat/channel unknown-code",
                first.status(), first.text("/receivedAt"));
        each(first, "/next", "/explanation").forEach(next -> stage.tell("next: %s", next));
        var symbols = first.text("/receipt").replace("-", "").length();
        expect(symbols, RECEIPT, "the symbols of the receipt");
        stage.tell("receipt: shown once to the reporter, %d symbols", symbols);
    }

    private void repeated(String key, Answer first) {
        var again = stage.send(HOTLINE, "intake", REPORTS, key, REPORT);
        expect(Stage.isTaken(again) && again.text().equals(first.text()), "the same call, the same answer", again);
        stage.tell("the same call again: the same answer");
        var misuse = stage.send(HOTLINE, "intake", REPORTS, key, OTHER);
        expect(misuse.status(), 422, "the same key with another body is refused");
        expect(misuse.text("/type"), "urn:esperanza:problem:idempotency-key-reused", "why it is refused");
        stage.tell("the same key, another body: 422 %s", misuse.text("/type"));
    }

    /**
     * Checks the terms that the reporter was given: three hours to decide, four hours to triage, as the profile XX
     * says.
     */
    private static void told(Threat threat) {
        var expected = Map.of(
                "URGENT_DECISION", threat.receivedAt().plus(Duration.ofHours(3)),
                "TRIAGE", threat.receivedAt().plus(Duration.ofHours(4)));
        expect(threat.next(), expected, "what is due, and by when");
    }
}
