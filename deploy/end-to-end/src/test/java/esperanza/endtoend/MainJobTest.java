package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import esperanza.local.demonstration.Demonstration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The main job, played as {@code deploy/up --demo} plays it: every step of the story checks its result. */
class MainJobTest {

    private static final long GIB = 1L << 30;

    /** Beginning of a line of the story → the service that is killed after it. */
    private static final Map<String, String> KILLED_AFTER = Map.of(
            "2. Consent is given", "intake",
            "3. The woman and her community", "protection",
            "4. The legal clocks run", "notification",
            "5. People decide", "investigation",
            "   protection: urgent measure decided", "notification",
            "   the handover is recorded", "protection",
            "   the beneficiary's side confirms", "intake");

    /** A count in the picture waits until nine came at most, and is shown as the multiple of five below it. */
    private static final int MOST_BEHIND = 12;

    private final Platform platform = SharedPlatform.whole();
    private final List<String> story = new ArrayList<>();

    @AfterAll
    static void the_whole_platform_fits_into_three_gibibytes() {
        var resident = Memory.of(SharedPlatform.whole());
        System.out.println("Resident memory: " + resident);
        assertThat(resident.bytes()).isLessThan(3 * GIB);
    }

    @Test
    void one_threat_moves_through_all_four_services() {
        long reports = reportsInXx01();

        new Demonstration(story::add).play(platform);

        isTold();
        assertThat(story)
                .filteredOn(line -> line.contains("the national picture"))
                .singleElement()
                .satisfies(line -> assertThat(shownIn(line)).isBetween(reports + 1 - MOST_BEHIND, reports + 1));
    }

    private static long shownIn(String line) {
        var shown = Pattern.compile("reports (\\d+|suppressed)").matcher(line);
        assertThat(shown.find()).isTrue();
        return shown.group(1).equals("suppressed") ? 0 : Long.parseLong(shown.group(1));
    }

    @Drill
    void kill_9_of_any_service_in_between_changes_nothing_in_the_story() {
        new Demonstration(this::hear).play(platform);

        isTold();
    }

    /**
     * Hears a line of the story and kills the service that is due. The story goes on while the killed service starts
     * again.
     */
    private void hear(String line) {
        story.add(line);
        KILLED_AFTER.forEach((beginning, service) -> {
            if (line.startsWith(beginning)) {
                platform.service(service).kill();
                Thread.ofVirtual().start(platform.service(service)::start);
            }
        });
    }

    private void isTold() {
        assertThat(story).filteredOn(line -> line.matches("[1-9]\\. .*")).hasSize(9);
        assertThat(story)
                .anyMatch(line -> line.contains("the second clock is MET (CONFIRMED)"))
                .anyMatch(line -> line.contains("one plan, incidents 1 and 2"))
                .anyMatch(line -> line.contains("custody: from one person to another, unchanged"))
                .anyMatch(line -> line.matches(" +checklist / lista: .*MET \\d+.*"))
                .last()
                .isEqualTo("The story is told; the platform goes on. / La historia está contada; la plataforma sigue.");
    }

    private long reportsInXx01() {
        return new Database(platform, "notification")
                .number("select count(*) from picture_report r where counted and area = 'XX-01'"
                        + " and not exists (select 1 from picture_refusal f where f.report_id = r.report_id)");
    }
}
