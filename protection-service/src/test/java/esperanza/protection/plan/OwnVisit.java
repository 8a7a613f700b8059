package esperanza.protection.plan;

import static esperanza.protection.plan.Threats.key;
import static esperanza.runtime.http.Request.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.runtime.http.Answer;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms that a person sends in their rooms. */
final class OwnVisit {

    private static final Pattern PASS = Pattern.compile("name=\"pass\" value=\"([\\w-]+)\"");

    private OwnVisit() {}

    /** The pass of the first page behind a ticket. */
    static String entered(String ticket) {
        Matcher pass =
                PASS.matcher(form("", Map.of("ticket", ticket)).expect(200).text());
        assertThat(pass.find()).isTrue();
        return pass.group(1);
    }

    static String shown(String pass) {
        return form("", Map.of("pass", pass, "show", "yes")).expect(200).text();
    }

    static String words(String pass, String part) {
        return form("/words", Map.of("pass", pass, "key", key(), "part", part))
                .expect(200)
                .text();
    }

    static Answer said(String pass, String path, String of, String act) {
        return form(path, Map.of("pass", pass, "key", key(), "of", of, "act", act, "words", "These are my words"));
    }

    static Answer form(String path, Map<String, String> fields) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(fields)
                .post("/v1/public/es/protection" + path);
    }

    static String assessment(String kind, String level) {
        return """
                {"kind": "%s", "level": "%s", "factors": {%s}, "facts": "Four calls", "whyThisLevel": "x",
                 "differences": "x", "personsView": "x", "unknown": "Who drives the car"}""".formatted(
                        kind,
                        level,
                        Arrays.stream(TriageFactor.values())
                                .map("\"%s\": \"ABSENT\""::formatted)
                                .collect(joining(", ")));
    }
}
