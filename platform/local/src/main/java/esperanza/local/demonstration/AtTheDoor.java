package esperanza.local.demonstration;

import esperanza.local.OwnDoor;
import esperanza.local.Platform;
import java.util.Map;

/** The person acts at their own door, without a login: of what they say there, people of the mechanism hear by its event. */
record AtTheDoor(Stage stage, Script script, Platform platform) {

    private static final String WORDS = "Faltan las cámaras, y volvieron a preguntar por mí en el mercado.";

    void play() {
        script.play("door-key");
        var door = new OwnDoor(platform);
        var pass = door.enteredProtection(script.of("doorKey"));
        var rooms = door.protection("", pass, Map.of("show", "yes"));
        expect(rooms.contains("Sus medidas"), "she reads what was promised to her");
        var appealed = door.protection("/appeals", pass, Map.of("against", "DELAY", "urgent", "yes", "words", WORDS));
        expect(appealed.contains("Consta su recurso: la demora"), "her appeal is recorded");
        stage.tell("protection: at her own door she reads what was promised, and appeals against the delay;"
                + " nobody of the mechanism writes it down for her");
        script.play("at-the-door");
    }

    private static void expect(boolean so, String what) {
        Stage.expect(so, true, what);
    }
}
