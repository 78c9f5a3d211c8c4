"""Pages in the shapes of the archives, written for the tests."""

AO3 = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">
<html xmlns="http://www.w3.org/1999/xhtml"><head>
<title>The Lamp Room - saltmarsh - Harbour Tales</title>
<style type="text/css">p.message { text-align: center; }</style></head><body>
<div id="preface"><h2 class="toc-heading">Preface</h2>
<p class="message"><b>The Lamp Room</b><br />Posted originally on the
<a href="http://archiveofourown.org/">Archive of Our Own</a> at
<a href="http://archiveofourown.org/works/123">http://archiveofourown.org/works/123</a>.</p>
<div class="meta"><dl class="tags">
<dt>Rating:</dt><dd><a href="#">Mature</a></dd>
<dt>Archive Warnings:</dt><dd><a href="#">No Archive Warnings Apply</a></dd>
<dt>Category:</dt><dd><a href="#">F/M</a></dd>
<dt>Fandoms:</dt><dd><a href="#">Harbour Tales</a>, <a href="#">Ebb &amp; Flow</a></dd>
<dt>Relationship:</dt><dd><a href="#">Ada Ferris/Tom Pell</a></dd>
<dt>Characters:</dt><dd><a href="#">Ada Ferris</a>, <a href="#">Tom Pell</a></dd>
<dt>Additional Tags:</dt><dd><a href="#">Slow Burn</a></dd>
<dt>Language:</dt><dd>English</dd>
<dt>Series:</dt><dd>Part 2 of <a href="http://archiveofourown.org/series/9">Lights</a></dd>
<dt>Stats:</dt><dd>
 Published: 2020-02-03
 Updated: 2021-04-05
 Words: 1,234
 Chapters: 2/?
</dd></dl>
<h1>The Lamp Room</h1>
<div class="byline">by <a rel="author" href="#">saltmarsh</a></div>
<p>Summary</p><blockquote class="userstuff"><p>She keeps the light.</p></blockquote>
<p>Notes</p><blockquote class="userstuff"><p>For M.</p></blockquote>
<div class="endnote-link">See the end for <a href="#endnotes">notes</a></div></div></div>
<div id="chapters" class="userstuff">
<div class="meta group"><h2 class="heading">Chapter 1: The Stair</h2>
<p>Chapter Summary</p><blockquote class="userstuff"><p>Up.</p></blockquote>
<p>Chapter Notes</p><blockquote class="userstuff"><p>Thanks!</p></blockquote></div>
<!--chapter content--><div class="userstuff"><p>“Come up,” said Ada.
<em>Not yet,</em> he thought.</p><hr/><p>He came.</p></div><!--/chapter content-->
<div class="meta" id="endnotes1"><p>Chapter End Notes</p>
<blockquote class="userstuff"><p>R&amp;R.</p></blockquote></div>
<div class="meta group"><h2 class="heading">Chapter 2</h2></div>
<div class="userstuff"><blockquote><p>Dear Tom,</p></blockquote><p>It ended.</p></div></div>
<div id="afterword"><h2 class="toc-heading">Afterword</h2>
<div id="endnotes"><p>End Notes</p><blockquote class="userstuff"><p>Done.</p></blockquote></div>
<p class="message">Please <a href="#">comment</a>!</p></div></body></html>
"""

AO3_ONE_SHOT_IN_SPANISH = """<html><head><title>Faro - oar - Cuentos</title></head><body>
<div id="preface"><h2 class="toc-heading">Prefacio</h2><div class="meta"><dl class="tags">
<dt>Clasificación:</dt><dd><a href="#">Teen And Up Audiences</a></dd>
<dt>Advertencia:</dt><dd><a href="#">Major Character Death</a></dd>
<dt>Categoría:</dt><dd><a href="#">Gen</a></dd>
<dt>Universo:</dt><dd><a href="#">Harbour Tales</a></dd>
<dt>Relaciones:</dt><dd><a href="#">Ada &amp; Tom</a></dd>
<dt>Personajes:</dt><dd><a href="#">Ada</a>, <a href="#">Tom</a></dd>
<dt>Etiquetas:</dt><dd><a href="#">Angst</a></dd>
<dt>Idioma:</dt><dd>Español</dd>
<dt>Estadísticas:</dt><dd>Publicado: 2020-02-03 Palabras: 900 Capítulos: 1/1</dd></dl>
<h1>Faro</h1><div class="byline">por <a rel="author" href="#">oar</a></div>
<p>Resumen</p><blockquote class="userstuff"><p>Una luz.</p></blockquote></div></div>
<div id="chapters" class="userstuff"><h2 class="toc-heading">Faro</h2>
<div class="userstuff"><p>The light went out.</p></div></div></body></html>
"""

FANFICTION_NET = """<!DOCTYPE html><html><head><title>Salt Road | FanFiction</title>
<link rel="canonical" href="https://www.fanfiction.net/s/77/2/Salt-Road"></head><body>
<div id=top><a href=/>FanFiction</a> <b>unleash</b></div>
<div id=pre_story_links><a href='/b/'>Books</a> &gt; <a href="/b/H/">Harbour Tales</a></div>
<div id=profile_top><button class=btn>Follow</button><b class='xcontrast_txt'>Salt Road</b>
<span class='xcontrast_txt'>By:</span> <a class='xcontrast_txt' href='/u/1'>brinewife</a>
<div style='margin-top:2px' class='xcontrast_txt'>Two go south.</div>
<span class='xgray xcontrast_txt'>Rated: <a href='x'>Fiction  T</a> - English - \
Adventure/Hurt/Comfort - [Ada F., Tom P.] Quill - Chapters: 3   - Words: 4,210 - \
Reviews: <a href='/r/'>9</a> - Updated: <span>7/2/2014</span> - Published: <span>1/2/2014</span> \
- Status: Complete - id: 77 </span></div>
<SELECT id=chap_select><option value=1>1. One<option value=2 selected>2. The Ferry</select>
<div role='main' class='storytextp' id='storytextp'><div class='storytext' id='storytext'>
<p>A/N: thanks.</p><hr size=1 noshade><p align=center>X</p><p>"Well," said Ada.</p></div></div>
<div id=review><form><textarea>x</textarea>Review this</form></div><p>Terms of Service</p>
</body></html>
"""

EFICTION = """<html><head><title>Tide by oar</title></head><body>
<div id="menu"><a href="index.php">Home</a> <a href="search.php">Search</a></div>
<div id="pagetitle"><a href="viewstory.php?sid=12">Tide</a> by <a href="u.php">oar</a></div>
<div class="infobox"><div class="content"><span class="label">Summary: </span>
<p>They wait for the tide.</p><span class="label">Rated:</span> PG-13<br />
<span class="label">Categories:</span> <a href="x">Harbour Tales</a>
<span class="label">Characters: </span> Ada, Tom<br />
<span class="label">Warnings:</span> None<br />
<span class="label">Chapters: </span> 2 <span class="label">Completed:</span> Yes<br />
<span class="label">Word count:</span> 1,900</div></div>
<div class="notes"><div class="title"><span class="label">Story Notes: </span></div>
<div class="noteinfo"><p>Not mine.</p></div></div>
<div class="chaptertitle">1. Slack Water by oar</div>
<div class="chapter">"No," he said.<br /><br />"Yes."<br /></div>
<div class="chaptertitle">2. Ebb by oar</div><div class="chapter"><p>The end.</p></div>
</body></html>
"""

FANFICFARE = """<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Tide by oar</title></head>
<body><h1><a href="http://x/s/1">Tide</a> by <a href="http://x/u/1">oar</a></h1>
<table class="full"><tr><td><b>Category:</b></td><td>Harbour Tales</td></tr>
<tr><td><b>Characters:</b></td><td>Ada, Tom</td></tr>
<tr><td><b>Status:</b></td><td>Completed</td></tr><tr><td><b>Words:</b></td><td>1,900</td></tr>
<tr><td><b>Publisher:</b></td><td>archive.example</td></tr>
<tr><td><b>Summary:</b></td><td>They wait.</td></tr></table>
<a name="TOCTOP"><h2>Table of Contents</h2></a>
<p><a href="#section0001">1. Slack</a><br/><a href="#section0002">2. Ebb</a><br/></p>
<a name="section0001"><h2>1. Slack</h2></a>
<div class="fff_chapter_notes fff_head_notes"><b>Author's Note:</b> hi</div>
<p>He waited.</p><p>* * *</p><p></p><p>She came.</p>
<a name="section0002"><h2>2. Ebb</h2></a><p>The end.</p></body></html>
"""

ANY_PAGE = """<!DOCTYPE html><html lang="en"><head><title>Night Bus</title>
<meta name="author" content="Perpetua Lunn"><script>var a = "<p>no</p>";</script></head><body>
<nav><a href="/">Home</a></nav><header><a href="/">A site</a></header>
<main><h1>Night Bus</h1><p>The bus was late, and I was later than the bus.</p>
<p style="text-align: center">~</p><p>&nbsp;</p>
<p>We rode <i>all</i> the way<br>to the depot &mdash; and back.</p></main>
<aside>Buy my book</aside><form>Subscribe</form><footer>Copyright</footer></body></html>
"""

ALL = (AO3, AO3_ONE_SHOT_IN_SPANISH, FANFICTION_NET, EFICTION, FANFICFARE, ANY_PAGE)
