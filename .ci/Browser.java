import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens the report from disk in headless Chromium, through chromedriver: the table is there, a click reaches a claim,
 * whose page is as wide as the window, every picture of every claim is drawn, map and findings lead to claims, the
 * console shows no error and nothing is requested from the network. Arguments: the report, and the address of
 * chromedriver. Ends with 1 and a sentence if something is missing.
 */
class Browser {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String CAPABILITIES = """
      {"capabilities": {"alwaysMatch": {"browserName": "chrome",
        "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        "goog:chromeOptions": {"args": [
          "--headless=new", "--no-sandbox",
          "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1500,1000"]}}}}""";

  private final String session;

  private Browser(String driver) throws Exception {
    String answer = send("POST", driver + "/session", CAPABILITIES);
    Matcher id = Pattern.compile("\"sessionId\":\"(\\w+)\"").matcher(answer);
    if (!id.find()) throw new IllegalStateException("no browser: " + answer);
    session = driver + "/session/" + id.group(1);
  }

  public static void main(String[] arguments) throws Exception {
    Browser browser = new Browser(arguments[1]);
    try {
      browser.look(Path.of(arguments[0]).toUri().toString());
    } catch (IllegalStateException missing) {
      System.err.println("Browser test: " + missing.getMessage());
      System.exit(1);
    } finally {
      send("DELETE", browser.session, "");
    }
  }

  private void look(String report) throws Exception {
    send("POST", session + "/url", "{\"url\": \"" + report + "\"}");
    String rows = "return document.querySelectorAll('.theorems tr.claim').length";
    await("a table of claims", rows + " > 0");
    int claims = Integer.parseInt(run(rows));
    String[] pages = run(
        "return [...document.querySelectorAll('.theorems tr.claim a')]"
        + ".map(a => a.getAttribute('href')).join(' ')").split(" ");
    run("document.querySelector('.theorems tr.claim a').click()");
    int pictures = picturesOf("the first claim");
    String free = "return Math.round(100 * (1 - Math.max(...[...document.querySelectorAll('.assay section')]"
        + ".map(s => s.getBoundingClientRect().right)) / window.innerWidth))";
    require(Integer.parseInt(run(free)) < 10, run(free) + " % of the window are empty beside the first claim's page");
    for (String page : Arrays.asList(pages).subList(1, pages.length)) {
      run("document.querySelectorAll('.assay').forEach(p => p.remove()); location.hash = '" + page + "'");
      pictures += picturesOf(page);
    }
    for (String page : new String[] {"map", "findings"}) written(page);
    String traffic = send("POST", session + "/se/log", "{\"type\": \"performance\"}");
    Matcher request = Pattern.compile(
        "Network\\.requestWillBeSent\\\\.{0,4000}?url\\\\\":\\\\\"((https?|wss?):[^\\\\]*)").matcher(traffic);
    require(!request.find(), "a request leaves the machine: " + (request.reset().find() ? request.group(1) : ""));
    String console = send("POST", session + "/se/log", "{\"type\": \"browser\"}");
    require(!console.contains("SEVERE"), "the console shows an error: " + console);
    require(pictures > 0, "no claim has a picture");
    System.out.println("Browser test: " + claims + " claims in the table, " + pictures
        + " pictures on their pages, no error, no request to the network");
  }

  /** A page of the whole suite is there, and its links lead to claims. */
  private void written(String page) throws Exception {
    run("location.hash = '#" + page + "'");
    await("page " + page, "return document.querySelectorAll('.written a[href]').length > 0");
    String lost = run("return document.querySelectorAll('.written a[href*=claim]').length");
    require(lost.equals("0"), lost + " links of the page " + page + " lead nowhere");
  }

  /** How many pictures the claim's page shows that has just been asked for. */
  private int picturesOf(String claim) throws Exception {
    await("page of " + claim, "return !!document.querySelector('.assay .formula')");
    String broken = run("return [...document.querySelectorAll('.assay svg, .assay img')].filter(p => {"
        + "const r = p.getBoundingClientRect();"
        + "return !(r.width > 0 && r.height > 0) || p.tagName === 'IMG' && p.naturalWidth === 0; }).length");
    require(broken.equals("0"), broken + " pictures of " + claim + " are not drawn");
    return Integer.parseInt(run("return document.querySelectorAll('.assay svg').length"));
  }

  private void await(String what, String condition) throws Exception {
    long end = System.nanoTime() + 30_000_000_000L;
    while (!run(condition).equals("true")) {
      require(System.nanoTime() < end, "no " + what + " within 30 s");
      Thread.sleep(100);
    }
  }

  /** The value that a script returns, as text. */
  private String run(String script) throws Exception {
    String answer = send(
        "POST", session + "/execute/sync", "{\"script\": \"" + script.replace("\"", "\\\"") + "\", \"args\": []}");
    Matcher value = Pattern.compile("^\\{\"value\":\"?(.*?)\"?\\}$").matcher(answer);
    return value.find() ? value.group(1) : answer;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) throw new IllegalStateException(otherwise);
  }

  private static String send(String method, String address, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).method(method, HttpRequest.BodyPublishers.ofString(body)).header(
        "Content-Type", "application/json").build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
