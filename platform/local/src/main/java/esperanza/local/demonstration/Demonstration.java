package esperanza.local.demonstration;

import esperanza.local.Platform;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Plays the main job against a running platform and prints what happens: one threat, reported by a hotline, moves
 * through all four services. Every step checks its result and fails if it is wrong.
 *
 * <p>A service may be killed and come back at any time: the story is the same.
 */
public final class Demonstration {

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
            var threat = new Reporting(stage).play();
            live.await(
                    "the report itself",
                    frame -> frame.text("/caseId").equals(threat.caseId())
                            && frame.text("/what").equals("report-received"));
            new Referral(stage, threat).play();
            new Calling(stage, threat, live).play();
            var counted = Instant.now();
            new Deciding(stage, threat).play();
            new Telling(stage, threat, live).play();
            new Picture(stage, pictures, counted).play();
            new SecondReport(stage, threat).play();
            new LaterDanger(stage).play();
            new Investigating(stage, threat).play();
            new Series(stage).play();
            stage.end("The story is told; the platform goes on. / La historia está contada; la plataforma sigue.");
        }
    }
}
