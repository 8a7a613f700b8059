package esperanza.local;

/** A service that says why it can't start, and ends. */
final class StubThatEnds {

    private StubThatEnds() {}

    public static void main(String[] arguments) {
        System.out.println("This service can't start");
        System.exit(1);
    }
}
