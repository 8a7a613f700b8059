package esperanza.intake.attachment;

import static esperanza.intake.Callers.history;
import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.runtime.http.Request.given;

import esperanza.intake.Callers;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import java.util.List;

/** Reports with a receipt, and files that are sent by it. */
final class SentFiles {

    static final String NAME = "nota 21.14.txt";
    static final String WORDS = "I saw the car. ".repeat(7_000);
    static final String EDGE = "edge0815";

    private SentFiles() {}

    static Json reported() {
        return hotline()
                .header("Idempotency-Key", key())
                .body(Callers.REPORT)
                .post("/v1/reports")
                .expect(201)
                .json();
    }

    static Json listed(String id) {
        return person("intake-officer")
                .get("/v1/reports/" + id + "/attachments")
                .expect(200)
                .json();
    }

    static Answer viewed(String file, String viewing, String role) {
        return person(role).get(file + "/viewings/" + viewing + "/original");
    }

    static List<String> types(String id) {
        return history("attachment", id).json().getList("metadata.type", String.class).stream()
                .map(type -> type.replaceAll("^esperanza\\.intake\\.|\\.v1$", ""))
                .toList();
    }

    static Answer page(String receipt) {
        return given().formParam("receipt", receipt).post("/v1/public/es/files");
    }

    static Answer sent(String receipt, String key, String name, String bytes) {
        return posted(body(receipt, key, name, bytes));
    }

    /** As a sender who says what the file shows. */
    static Answer marked(String receipt, String mark, String name, String bytes) {
        return posted(field("mark", mark) + body(receipt, key(), name, bytes));
    }

    static Answer posted(String body) {
        return given().contentType("multipart/form-data; boundary=" + EDGE)
                .body(body)
                .post("/v1/public/es/files/sent");
    }

    static String body(String receipt, String key, String name, String bytes) {
        return field("receipt", receipt) + field("key", key) + "--" + EDGE
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + bytes + "\r\n--" + EDGE + "--\r\n";
    }

    static String field(String name, String value) {
        return "--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
