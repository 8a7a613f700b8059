package esperanza.endtoend;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An intake officer of one case. */
record IntakeOfficer(CaseStory story, String login) {

    /** One conversation: the receipt, the sheet of the interview, the exact words, earlier incidents, conflicts. */
    void interviewsWhoReports() {
        story.done(login, "intake", story.report() + "/duties", """
                {"receipt": "BY_CALL", "wallChecked": true, "priorIncidents": {"keys": ["PARTY", "TRACE"]},
                 "interview": {"language": "es", "ownLanguage": true,
                     "answers": {"DEFENCE_LINK": "ANSWERED", "AFFECTED": "ANSWERED", "SAFE_CONTACT": "ANSWERED",
                                 "CONFIDENTIALITY": "ANSWERED", "NEEDS": "DECLINED", "RIGHTS": "ANSWERED",
                                 "PSYCHOSOCIAL": "ACCEPTED"}},
                 "verbatim": {"kind": "MESSAGE", "words": "Ya sabemos a qué hora sale"}}""");
    }

    void codesTheReport() {
        story.decided(login, "intake", story.report(), "/codings", """
                {"source": "ACCOUNT", "facets": {"ANNOUNCED_HARM": ["DEATH"]}}""");
    }

    /** Each factor of the triage is answered, and an attack is imminent. */
    void triagesAsImminent() {
        story.decided(login, "intake", story.report(), "/triage", """
                {"urgency": "U0", "imminence": "YES", "reasons": "Armed men at the door", "factors": %s}""".formatted(everyFactor()));
    }

    /** The factors of an analysis are those of the triage. */
    private String everyFactor() {
        try {
            return new ObjectMapper()
                    .readTree(story.example("/threat-analysis"))
                    .path("factors")
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
