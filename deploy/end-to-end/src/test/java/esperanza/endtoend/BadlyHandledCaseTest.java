package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.local.Platform;
import esperanza.local.demonstration.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * A case that is registered, and then hardly anything is done: who answers for the file, the supervisor and the
 * ombudsman each see which duty was left undone, and since when.
 *
 * <p>Nothing is recorded in the past or in the future, so the days go by in the question alone: the checklist is asked
 * for as of an instant to come, and says what it will be if nothing more is recorded until then. What people claim may
 * lie in the past: a measure that was decided three days ago and is handed over today is late today.
 */
class BadlyHandledCaseTest {

    private static final String THREAT = """
            {"channel": "HOTLINE", "account": "Dejaron una corona de flores en su puerta.",
             "imminentDanger": true, "place": {"area": "XX-02-001"},
             "parties": [{"kind": "PERSON", "name": "Persona de ejemplo"}],
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"}}""";
    private static final Duration FIVE_DAYS = Duration.ofDays(5);
    private static final Duration SIXTY_DAYS = Duration.ofDays(60);

    private final Platform platform = SharedPlatform.whole();
    private final CaseStory story = CaseStory.reported(platform, THREAT);
    private final Investigator ana = new Investigator(story, "investigator");
    private final Investigator bruno = new Investigator(story, "police-liaison");
    private final Supervisor supervisor = new Supervisor(story, "supervisor");
    private final Ombudsman ombudsman = new Ombudsman(story, "ombudsman");
    private final String woman = story.parties().getFirst();
    private final ChecklistTable checklist = new ChecklistTable("badly-handled-case.csv");

    @Test
    void everybody_who_has_to_see_it_sees_what_was_left_undone_and_since_when() {
        try (story) {
            checklist.read("registered", supervisor, Instant.now());
            aNoticeIsContestedAndOffersAreLeftOpen();
            story.awaitIdle();
            checklist.read("five days on", supervisor, Instant.now().plus(FIVE_DAYS));
            aLittleIsDoneLate();
            theOmbudsmanAsksAndNobodyAnswers();
            story.awaitIdle();
            checklist.read("sixty days on", supervisor, Instant.now().plus(SIXTY_DAYS));

            theHolderSees();
            theSupervisorSees();
            theOmbudsmanSees();
            checklist.compare();
        }
    }

    private void aNoticeIsContestedAndOffersAreLeftOpen() {
        ana.takesTheFile();
        ana.speaksWith(woman, "NOT_YET");
        ana.tellsEachPartyOf("FILE_TAKEN").forEach(bruno::writesThatNobodyCalled);
    }

    private void aLittleIsDoneLate() {
        var protection = new ProtectionOfficer(story, "protection-officer");
        var escort = protection.decidesAnEscortFor(woman, Instant.now().minus(Duration.ofDays(3)));
        protection.handsOver(woman, escort);
        var first = ana.theFirstHypothesis();
        ana.adopts(first);
        var heard = ana.opensALine("L5", first, "WITNESS", Duration.ofMillis(500));
        ana.seesOverdue(heard);
        ana.completes(heard.act());
        ana.exhausts(heard);
    }

    /** The letter came before the mechanism wrote it down. */
    private void theOmbudsmanAsksAndNobodyAnswers() {
        ombudsman.demandsAnAnswerOf("INVESTIGATION", Instant.now().minus(Duration.ofHours(49)));
        ombudsman.contests("HP-04");
    }

    private void theHolderSees() {
        var later = Instant.now().plus(SIXTY_DAYS);
        var gender = item(ana.sees("/diligence?asOf=" + later), "HP-04");
        assertThat(gender.path("status").asText()).isEqualTo("NOT_MET");
        assertThat(gender.path("contests")).hasSize(1);
    }

    private void theSupervisorSees() {
        var clocks = CaseStory.each(supervisor.seesTheClocks(), "/items");
        assertThat(clocks)
                .filteredOn(clock -> clock.path("state").asText().equals("BREACHED"))
                .extracting(clock -> clock.path("ruleId").asText())
                .contains("ANSWER_TO_OVERSIGHT");
    }

    private void theOmbudsmanSees() {
        assertThat(CaseStory.each(ombudsman.seesTheAlerts(), "/items"))
                .extracting(alert -> alert.path("kind").asText())
                .contains("DEADLINE_BREACHED");
    }

    private static JsonNode item(Answer diligence, String id) {
        return CaseStory.each(diligence, "/items").stream()
                .filter(item -> item.path("item").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
