package esperanza.access;

/** The suite on actions of every shape. */
class TestActionsTest extends ActionSuite {

    TestActionsTest() {
        super(TestAction.values());
    }
}
