package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.local.Platform;
import esperanza.local.demonstration.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
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
    /** Items of the checklist, and the clocks of the same duties. */
    private static final Map<String, String> OWED = Map.of(
            "IN-01", "ACKNOWLEDGE_RECEIPT",
            "UR-01", "TRIAGE",
            "UR-04", "URGENT_DECISION",
            "OP-01", "FILE_OPENED",
            "HP-01", "FIRST_HYPOTHESIS");

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
            var begin = Instant.now();
            checklist.read("registered", supervisor, begin);
            aNoticeIsContestedAndOffersAreLeftOpen();
            story.awaitIdle();
            var inFiveDays = begin.plus(FIVE_DAYS);
            theHolderSeesSinceWhen(inFiveDays);
            checklist.read("in five days", supervisor, inFiveDays);
            aLittleIsDoneLate();
            theOmbudsmanAsksAndNobodyAnswers();
            story.awaitIdle();
            checklist.read("in sixty days", supervisor, begin.plus(SIXTY_DAYS));
            theFileCannotBeArchived();
            new Calls(platform).answerAllSince(begin);
        }
        checklist.compare();
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
        assertThat(supervisor.seesTheClock("ACT_DUE", "MET").path("inTime").asBoolean())
                .isFalse();
    }

    /** The checklist and the clocks tell the same instant, until which it was owed and since which it is undone. */
    private void theHolderSeesSinceWhen(Instant later) {
        var list = ana.sees("/diligence?asOf=" + later);
        assertThat(list.at("/provisional").asBoolean()).isTrue();
        assertThat(list.at("/diligent").asBoolean()).isFalse();
        OWED.forEach((item, rule) -> {
            var owed = item(list, item);
            assertThat(owed.path("status").asText()).as(item).isEqualTo("BREACHED");
            assertThat(owed.path("due").asText())
                    .as(item)
                    .isEqualTo(supervisor
                            .seesTheClock(rule, "RUNNING", "MET")
                            .path("due")
                            .asText());
        });
    }

    /** The letter came before the mechanism wrote it down, so its term is over already. */
    private void theOmbudsmanAsksAndNobodyAnswers() {
        var letter = Instant.now().minus(Duration.ofHours(49)).truncatedTo(ChronoUnit.SECONDS);
        ombudsman.demandsAnAnswerOf("INVESTIGATION", letter);
        ombudsman.contests("HP-04");

        var breached = supervisor.seesTheClock("ANSWER_TO_OVERSIGHT", "BREACHED");
        assertThat(breached.path("due").asText())
                .isEqualTo(letter.plus(Duration.ofHours(48)).toString());
        assertThat(supervisor
                        .seesTheClock("URGENT_IMPLEMENTATION", "MET")
                        .path("inTime")
                        .asBoolean())
                .isFalse();
        ombudsman.seesAnAlert("DEADLINE_BREACHED", breached.path("deadlineId").asText());
        assertThat(item(ana.sees("/diligence"), "HP-04").path("contests")).hasSize(1);
    }

    /** Every item that the checklist names has to be justified: one that is not keeps the file open. */
    private void theFileCannotBeArchived() {
        var named = new ArrayList<>(supervisor.seesWhatHasToBeJustified());
        assertThat(named).contains("UR-01", "HP-04", "VI-01", "TO-04");
        assertThat(ana.isRefusedToArchive()).isEqualTo("item-unjustified");
        var last = named.removeLast();
        named.forEach(supervisor::saysWhyItWasLeftUndone);
        assertThat(ana.isRefusedToArchive()).isEqualTo("item-unjustified");
        assertThat(supervisor.seesWhatHasToBeJustified()).containsExactly(last);
    }

    private static JsonNode item(Answer diligence, String id) {
        return CaseStory.each(diligence, "/items").stream()
                .filter(item -> item.path("item").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
