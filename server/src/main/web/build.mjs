// Makes what pages load: style sheet, fonts, pictures, htmx. Does nothing where nothing changed.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const web = dirname(fileURLToPath(import.meta.url));
const module = join(web, "../../..");
const npm = join(module, "target/npm");
const out = join(module, "target/web/comity/server/assets");
const settings = [".npmrc", "package.json", "package-lock.json"];

const hash = (...parts) => {
  const sha = createHash("sha256");
  parts.forEach((part) => sha.update(part).update("\0"));
  return sha.digest("hex");
};
const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
const known = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** Installs what the lock file names, without running anything of it. */
function install() {
  const wanted = hash(...settings.map((name) => readFileSync(join(module, name))));
  const done = join(npm, "installed");
  if (known(done) === wanted) return;
  mkdirSync(npm, { recursive: true });
  settings.forEach((name) => cpSync(join(module, name), join(npm, name)));
  execFileSync("npm", ["ci", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: npm,
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeFileSync(done, wanted);
}

function make() {
  const stamp = join(module, "target/web.stamp");
  const sources = filesBelow(web).concat(settings.map((name) => join(module, name)));
  const wanted = hash(...sources.map((file) => readFileSync(file)));
  if (known(stamp) === wanted) return;
  install();
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const modules = join(npm, "node_modules");
  const uswds = join(modules, "@uswds/uswds");
  const sass = createRequire(join(npm, "package.json"))("sass");
  const css = sass.compile(join(web, "pages.scss"), {
    loadPaths: [join(uswds, "packages")],
    style: "compressed",
    quietDeps: true,
  }).css;
  writeFileSync(join(out, "pages.css"), css);
  cpSync(join(modules, "htmx.org/dist/htmx.min.js"), join(out, "htmx.min.js"));
  cpSync(join(web, "icon.svg"), join(out, "icon.svg"));
  // Only what the style sheet names.
  for (const [, path] of css.matchAll(/url\("?([^")]+)"?\)/g)) {
    if (path.startsWith("data:")) continue;
    const from = join(uswds, "dist", path);
    const to = join(out, path);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to);
  }
  index();
  writeFileSync(stamp, wanted);
}

/** The hash of everything, then one line for each file. */
function index() {
  const files = filesBelow(out);
  const all = hash(...files.map((file) => readFileSync(file)));
  const names = files.map((file) => relative(out, file).replaceAll("\\", "/"));
  writeFileSync(join(out, "index.txt"), [all.slice(0, 16), ...names].join("\n") + "\n");
}

try {
  make();
} catch (error) {
  console.error(`pages: ${error.message}`);
  process.exit(1);
}
