package esperanza.local.demonstration;

import esperanza.local.OwnDoor;
import esperanza.local.Platform;
import java.util.HexFormat;

/** Somebody without scripts adds a picture to their report, by the receipt alone. */
record Attached(Stage stage, Script script, Platform platform) {

    /** One grey point. */
    private static final byte[] PICTURE = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49"
                    + "444154789c636800000082008177cd72b60000000049454e44ae426082");

    void play() {
        var page = new OwnDoor(platform).file(script.of("receipt"), "camioneta.png", "image/png", PICTURE);
        Stage.expect(page.contains("Tenemos el archivo"), true, "the picture is here");
        script.play("attached");
    }
}
