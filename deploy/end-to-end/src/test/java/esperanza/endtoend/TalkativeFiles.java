package esperanza.endtoend;

import static esperanza.endtoend.People.taken;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.local.OwnDoor;
import esperanza.local.Platform;
import esperanza.local.Service;
import esperanza.local.demonstration.Answer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * People who send files that are the canary, look at them, and hand one to a court. Intake is killed in the middle of an
 * upload.
 */
final class TalkativeFiles {

    private static final int SECONDS = 60;
    private static final int FIRST = 300_000;
    private static final int LATER = 50_000;

    private static final String REPORT = """
            {"channel": "HOTLINE", "account": "%s-files", "receipt": true, "place": {"area": "XX-02"},
             "parties": [{"kind": "PERSON"}], "consents": {"INVESTIGATION": "GRANTED"}}""".formatted(Canary.WORD);

    private final Platform platform;
    private final People people;
    private final List<String> shown = new ArrayList<>();

    TalkativeFiles(Platform platform, People people) {
        this.platform = platform;
        this.people = people;
    }

    /**
     * Plays all people.
     *
     * @param scanning intake with a scanner, which goes on where intake was killed
     * @return some bytes of each page that was shown
     */
    List<String> act(Service scanning) {
        var report = taken(people.post("hotline-demo", "intake", "/v1/reports", REPORT), 201);
        var files = "/v1/reports/" + report.text("/reportId") + "/attachments";
        var sound = CanaryFile.sound(SECONDS);
        var picture = CanaryFile.picture();
        sentByAHotline(files, sound, scanning);
        assertThat(new OwnDoor(platform).file(report.text("/receipt"), CanaryFile.PICTURE, "image/png", picture))
                .contains(CanaryFile.PICTURE);
        people.until("both were looked at", "intake-officer", "intake", files, answer -> answer.at("")
                .findValuesAsText("stage")
                .equals(List.of("CHECKED", "CHECKED")));
        var listed = people.get("intake-officer", "intake", files);
        assertThat(listed.at("").findValuesAsText("scan")).containsExactly("CLEAN", "CLEAN");
        opened(files, listed.at("/0"), sound);
        opened(files, listed.at("/1"), picture);
        var seen = people.get("intake-officer", "intake", files.replace("/attachments", ""));
        var file = "/v1/investigations/" + seen.text("/caseId");
        handedOver(file, picture);
        takenOver(file, files, listed.at("/1/attachmentId").asText(), picture);
        return shown;
    }

    /** The half that was acknowledged stays; of what was on its way nothing does. */
    private void sentByAHotline(String files, byte[] sound, Service scanning) {
        var announced =
                taken(people.post("hotline-demo", "intake", files, """
                {"of": "REPORT", "fileName": "%s", "fileType": "audio/x-wav", "fileLength": %d}""".formatted(CanaryFile.SOUND, sound.length)), 201);
        var upload = announced.text("/uploadId");
        try (var line = line("intake", platform.keycloak().tokenOfClient("hotline-demo"))) {
            assertThat(line.send(upload, 0, new ByteArrayInputStream(sound, 0, FIRST)))
                    .hasValue(FIRST);
            line.breaks(upload, FIRST, from(sound, FIRST), sound.length - FIRST, LATER, scanning::kill);
            scanning.start();
            assertThat(line.offset(upload)).isEqualTo(FIRST);
            assertThat(line.send(upload, FIRST, from(sound, FIRST))).hasValue(sound.length);
        }
    }

    private static InputStream from(byte[] bytes, int offset) {
        return new ByteArrayInputStream(bytes, offset, bytes.length - offset);
    }

    private void opened(String files, JsonNode listed, byte[] bytes) {
        var file = files + '/' + listed.path("attachmentId").asText();
        var why = """
                {"purpose": "TRIAGE", "reasons": "%s-why"}""".formatted(Canary.WORD);
        var opening = taken(people.post("intake-officer", "intake", file + "/openings", why), 200);
        var original = taken(people.post("intake-officer", "intake", file + "/originals", why), 200);
        assertThat(opening.text("/fileName")).contains(Canary.WORD);
        try (var line = line("intake", platform.keycloak().tokenOfPerson("intake-officer"))) {
            var page = line.read(file + "/viewings/" + opening.text("/viewingId") + "/1");
            assertThat(Canary.isIn(page, Canary.WORD)).as("a page is made anew").isFalse();
            shown.add(CanaryFile.middle(page));
            assertThat(line.read(file + "/viewings/" + original.text("/viewingId") + "/original"))
                    .isEqualTo(bytes);
        }
    }

    /** An investigator secures the same picture, copies it, and a bundle leaves the house: there alone it is in clear. */
    private void handedOver(String file, byte[] picture) {
        people.until("a file is there", "investigator", "investigation", file, answer -> answer.status() == 200);
        taken(people.decide("investigator", "investigation", file, file + "/taking", ""), 200);
        var item = made(file + "/evidence", "evidenceId", """
                {"kind": "MESSAGING", "what": "%1$s-what", "whence": "%1$s-whence", "where": "%1$s-where"}""");
        secured(file + "/evidence/" + item + "/custody", sentAsEvidence(picture));
        var copy = made(file + "/evidence/" + item + "/copies", "evidenceId", """
                {"recipe": "AS_IS", "what": "%1$s-copy", "place": "%1$s-laboratory"}""");
        var why = "{\"purpose\": \"INVESTIGATION\", \"reasons\": \"%s-why\"}".formatted(Canary.WORD);
        taken(people.post("investigator", "investigation", file + "/evidence/" + copy + "/bytes", why), 200);
        var release = made(file + "/releases", "releaseId", """
                {"to": "COURT", "items": ["%2$s"], "recipient": "%1$s-court", "reasons": "%1$s-asked"}""", item);
        var bundle = taken(
                people.post(
                        "investigator",
                        "investigation",
                        file + "/releases/" + release + "/bundle",
                        "{\"purpose\": \"INVESTIGATION\"}"),
                200);
        assertThat(bundle.text()).contains(Canary.WORD + "-pixels", Canary.WORD + "-exif");
    }

    /** The investigator takes the picture of the report over, too, and looks at it. */
    private void takenOver(String file, String files, String attachment, byte[] picture) {
        var why = "{\"reasons\": \"%s-why\"}".formatted(Canary.WORD);
        var passed = taken(people.post("investigator", "intake", files + '/' + attachment + "/passing", why), 200);
        var said = """
                {"attachmentId": "%2$s", "uploadId": "%3$s", "voucher": "%4$s", "kind": "VIDEO",
                 "what": "%1$s-what", "whence": "%1$s-whence", "place": "%1$s-room"}""".formatted(Canary.WORD, attachment, sentAsEvidence(picture), passed.text("/voucher"));
        var item = taken(readBack(file + "/evidence/attachments", said), 201).text("/evidenceId");
        var seen = "{\"purpose\": \"INVESTIGATION\", \"reasons\": \"%s-why\"}".formatted(Canary.WORD);
        taken(people.post("investigator", "investigation", file + "/evidence/" + item + "/openings", seen), 200);
    }

    private String made(String path, String id, String body, Object... parts) {
        var said = parts.length == 0 ? body.formatted(Canary.WORD) : body.formatted(Canary.WORD, parts[0]);
        return taken(people.post("investigator", "investigation", path, said), 201)
                .text("/" + id);
    }

    private String sentAsEvidence(byte[] bytes) {
        try (var line = line("investigation", platform.keycloak().tokenOfPerson("investigator"))) {
            var upload = line.begun(bytes.length);
            assertThat(line.send(upload, 0, new ByteArrayInputStream(bytes))).hasValue(bytes.length);
            return upload;
        }
    }

    private void secured(String custody, String upload) {
        var said = """
                {"uploadId": "%s", "how": "SURRENDERED", "place": "%s-room"}""".formatted(upload, Canary.WORD);
        taken(readBack(custody, said), 200);
    }

    /** An upload is there for the service a moment after its last byte: first all of it is read back. */
    private Answer readBack(String path, String said) {
        var last = new AtomicReference<Answer>();
        Waiting.until("the bytes were read back", () -> {
            last.set(people.post("investigator", "investigation", path, said));
            return !last.get().text().contains("upload-being-read")
                    && !last.get().text().contains("not-passed-on");
        });
        return last.get();
    }

    private FileLine line(String service, String token) {
        return new FileLine(platform.service(service).url(), token);
    }
}
