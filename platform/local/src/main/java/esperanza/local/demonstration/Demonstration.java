package esperanza.local.demonstration;

import esperanza.local.Platform;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Plays the main job against a running platform and prints what happens: one threat, reported by a hotline, moves
 * through all four services. Every step checks its result and fails if it is wrong.
 *
 * <p>A service may be killed and come back at any time: the story is the same.
 */
public final class Demonstration {

    private static final String DENIED = "denied";

    /** People whom a request of another person names. */
    private static final List<String> NAMED =
            List.of("police-liaison", "board-member", "second-member", "third-member");

    private final Consumer<String> story;

    public Demonstration(Consumer<String> story) {
        this.story = story;
    }

    public void play(Platform platform) {
        try (var stage = new Stage(platform, story);
                var live = new LiveStream(
                        stage.url("notification", "/v1/streams/cases"), stage.token("protection-officer"));
                var pictures =
                        new LiveStream(stage.url("notification", "/v1/streams/picture"), stage.token("statistician"))) {
            live.awaitOpen();
            var script = new Script(stage, platform, common(stage));
            script.play("reporting");
            hear(live, script.of("caseId"), "report-received");
            new Attached(stage, script, platform).play();
            script.play("referral");
            called(stage, live, script);
            var counted = Instant.now();
            script.play("deciding");
            new AtTheDoor(stage, script, platform).play();
            new Telling(stage, script.of("caseId"), live).play();
            new Picture(stage, pictures, counted).play();
            script.play("second-report");
            script.play("later-danger");
            script.play("investigating");
            new TakenOver(stage, script).play();
            new Unmet(stage, script.of("caseId"), script.of("receivedAt")).play();
            script.play("series");
            script.turnTo("fifth");
            new Warned(stage, script.of("caseId")).play();
            new Shifts(stage).play();
            new AtNight(stage, script, platform).play();
            script.play(DENIED);
            stage.end("The story is told; the platform goes on. / La historia está contada; la plataforma sigue.");
        }
    }

    /** Plays only the way from an ordinary request to a denied appeal. Returns the id of its case. */
    public String playDenied(Platform platform) {
        try (var stage = new Stage(platform, story)) {
            var script = new Script(stage, platform, common(stage));
            script.play(DENIED);
            return script.of("caseId");
        }
    }

    /** The threats of a series name one telephone, which no other series names. */
    private static Map<String, String> common(Stage stage) {
        var common = new HashMap<String, String>();
        NAMED.forEach(person -> common.put(person, stage.subject(person)));
        common.put("number", "+000 " + (UUID.randomUUID().getMostSignificantBits() >>> 20));
        return common;
    }

    private static void called(Stage stage, LiveStream live, Script script) {
        stage.chapter("4. The legal clocks run and a person is paged / Corren los plazos y se llama a alguien");
        hear(live, script.of("caseId"), "alert-raised");
        stage.tell("live stream: alert-raised");
        script.play("calling");
    }

    private static void hear(LiveStream live, String caseId, String what) {
        live.await(
                what + " of this case",
                frame -> frame.text("/what").equals(what)
                        && frame.text("/caseId").equals(caseId));
    }
}
