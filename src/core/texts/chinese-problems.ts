// What can go wrong, in Chinese: by the English text that stands where it arises, with a place for each value.

export const chineseProblems: Readonly<Record<string, string>> = {
  'The file holds more than {0} annotations. Split it and open the parts.':
    '文件含有超过 {0} 条标注。请拆分后分别打开。',
  'The file holds no Web Annotations. Choose one that Crossread or an annotation tool wrote as JSON-LD.':
    '文件不含网页标注（Web Annotation）。请选择由 Crossread 或标注工具写成的 JSON-LD 文件。',
  'The case has changed in the meantime. Open it again and repeat the change.':
    '案例已在此期间改变。请重新打开，再做一次修改。',
  'A source is no version of itself. Choose the other version.': '来源不能是自身的版本。请选择另一个版本。',
  'Crossread is closing this library. Start it again.': 'Crossread 正在关闭此案例库。请重新启动。',
  'This case is not among the deleted ones any more. Look at the list again.':
    '此案例已不在已删除的案例之中。请重新查看列表。',
  'Not all of this case could be deleted: another program may have one of its files open. Close it, and delete again.':
    '此案例未能全部删除：可能有其他程序正打开其中的文件。请关闭该程序后再次删除。',
  'The file of this case is gone.': '此案例的文件已不存在。',
  'Nothing is left of this case but files that were added to it. They lie in the folder “trash” of the library.':
    '此案例只剩下添加过的文件，保存在案例库的“trash”文件夹中。',
  'This case is in the library already: it was opened from a file since it was deleted. Delete that one first, then restore this one.':
    '案例库中已有此案例：删除之后又从文件打开过。请先删除那一个，再恢复这一个。',
  'The folder {0} cannot be read. Choose another one.': '无法读取文件夹 {0}。请选择其他文件夹。',
  'The folder {0} belongs to the library that is open. Choose another one.':
    '文件夹 {0} 属于当前打开的案例库。请选择其他文件夹。',
  'Nothing can be written to the folder {0}. Choose another one.': '无法写入文件夹 {0}。请选择其他文件夹。',
  'The folder {0} holds other things and no library. Choose a library, or an empty folder for a new one.':
    '文件夹 {0} 中是其他内容，不是案例库。请选择案例库，或选择空文件夹来新建案例库。',
  'The system did not show the folder: {0}': '系统未能显示该文件夹：{0}',
  'The comparison was cancelled.': '比较已取消。',
  'The comparison broke off before it was done. Your case is unharmed. Compare again; if it breaks off again, there may be too little memory for so many sources.':
    '比较尚未完成就中断了。案例没有受损。请再次比较；若又中断，可能是内存不足以处理这么多来源。',
  'Comparing the versions broke off, and nothing was changed. Try again; if it breaks off again, there may be too little memory for these texts.':
    '版本比较中断，未作任何更改。请重试；若又中断，可能是内存不足以处理这些文本。',
  '{0} is XML of a kind that Crossread does not read: its tags would stand among the words. Save its text as HTML, Word or plain text and add that.':
    '{0} 是 Crossread 无法读取的一种 XML：标签会混在文字之间。请把文字另存为 HTML、Word 或纯文本后再添加。',
  'The export was stopped, and nothing was saved.': '导出已停止，未保存任何内容。',
  'Writing the export broke off; your case is unharmed. Try again; if it breaks off again, there may be too little memory: export a part of the case.':
    '写出导出文件时中断；案例没有受损。请重试；若又中断，可能是内存不足：请只导出案例的一部分。',
  'Nothing can be searched here.': '此处没有可以搜索的内容。',
  'There is nothing to compare yet: a comparison needs at least two sources. Add another one.':
    '还没有可比较的内容：比较至少需要两个来源。请再添加一个。',
  '{0} is an earlier version of {1}, which a newer one took the place of. It was not added again.':
    '{0}是{1}的较早版本，已被较新的版本取代，因此没有再次添加。',
  'The pasted text': '粘贴的文字',
  '{0} has the same text as {1}, which is in this case already. It was not added again.':
    '{0}与本案例中已有的{1}文字相同，因此没有再次添加。',
  'The selection does not fit the text of the source. Select the words again.':
    '所选内容与来源的文字不符。请重新选择。',
  'There is no such source in this case. It may have been removed.': '本案例中没有这个来源，可能已被移除。',
  'There is no such note in this case. It may have been removed.': '本案例中没有这条批注，可能已被移除。',
  'A newer version of Crossread made {0}. Update Crossread to open it.':
    '{0} 由较新版本的 Crossread 制成。请更新 Crossread 后再打开。',
  '{0} is no case bundle of Crossread. Choose a file that was exported as JSON or as a case bundle.':
    '{0} 不是 Crossread 的案例包。请选择导出为 JSON 或案例包的文件。',
  '{0} always holds the whole case. Choose the whole case, or another format.':
    '{0} 总是包含整个案例。请选择整个案例，或换一种格式。',
  '{0} is empty. Export the case again.': '{0} 是空的。请重新导出案例。',
  'No browser was found that could print the PDF. Install Chromium, Chrome or Edge, or export HTML and print it from any browser.':
    '没有找到可以打印 PDF 的浏览器。请安装 Chromium、Chrome 或 Edge，或导出 HTML 再用任何浏览器打印。',
  'The browser that was found could not print the PDF. Export HTML instead and print it from any browser.':
    '找到的浏览器无法打印 PDF。请改为导出 HTML，再用任何浏览器打印。',
  '{0} is no case of Crossread. Choose a file that was exported as JSON or as a case bundle.':
    '{0} 不是 Crossread 的案例。请选择导出为 JSON 或案例包的文件。',
  '{0} is not whole JSON in UTF-8: it was cut short or changed. Export it again.':
    '{0} 不是完整的 UTF-8 编码 JSON：它被截断或改动过。请重新导出。',
  '{0} is damaged and was not opened: {1}. Export it again.': '{0} 已损坏，没有打开：{1}。请重新导出。',
  '{0} is damaged or no ZIP file, and was not opened.': '{0} 已损坏或不是 ZIP 文件，没有打开。',
  '{0} holds more than Crossread unpacks, and was not opened.':
    '{0} 的内容超出 Crossread 能解开的数量，没有打开。',
  '{0} is a folder or a device. Choose the name of a file.': '{0} 是文件夹或设备。请给出一个文件名。',
  '{0} could not be written. Check that its folder exists, may be written to and has space left.':
    '{0} 无法写入。请检查其文件夹是否存在、可写、并有剩余空间。',
  '{0} is damaged: a {1} in it has no {2}, so where its texts end cannot be told. Put the {3} in and add the file again.':
    '{0} 已损坏：其中的 {1} 没有对应的 {2}，无法判断各篇文字在哪里结束。请补上 {3} 后重新添加该文件。',
  '{0} has no text in it. Choose a document with text.': '{0} 中没有文字。请选择含有文字的文档。',
  '{0} cannot be read as a Word document: it is damaged, or protected with a password. Open it in its program and save a copy.':
    '{0} 无法作为 Word 文档读取：它已损坏，或有密码保护。请在原程序中打开并另存一份。',
  'is not valid {0} text': '不是有效的 {0} 文本',
  'is not valid UTF-8 text: it is cut off or damaged': '不是有效的 UTF-8 文本：它被截断或已损坏',
  'is in an encoding that could not be made out': '的编码无法辨认',
  '{0} holds binary data, not text. Save it as plain text and add that.':
    '{0} 含有二进制数据，不是文本。请另存为纯文本再添加。',
  '{0} {1}. Open it in an editor, save it as UTF-8 and add it again.':
    '{0} {1}。请在编辑器中打开，存为 UTF-8，再添加。',
  '{0} is a protected book: its text cannot be read. Copy the passage you need and paste it.':
    '{0} 是受保护的书，无法读取其文字。请复制所需的段落并粘贴。',
  '{0} has no text in it: its pages are pictures.': '{0} 中没有文字：它的页面是图片。',
  '{0} cannot be read as an EPUB book: parts of it are missing. Get it again.':
    '{0} 无法作为 EPUB 书籍读取：缺少部分内容。请重新获取。',
  'There is no file {0}: it was moved, renamed or deleted. Choose it again.':
    '没有文件 {0}：它被移动、改名或删除了。请重新选择。',
  '{0} is a folder. Choose the files in it.': '{0} 是文件夹。请选择其中的文件。',
  "{0} may not be read. Check the file's permissions.": '{0} 不允许读取。请检查文件的权限。',
  '{0} cannot be read. Check that it opens in other programs.': '{0} 无法读取。请检查其他程序能否打开它。',
  '{0} has no text in it: the page was saved without its content. Save it again, or paste the text.':
    '{0} 中没有文字：网页保存时没有内容。请重新保存，或粘贴文字。',
  "{0} cannot be read as a web page. Copy the article's text and paste it.":
    '{0} 无法作为网页读取。请复制文章的文字并粘贴。',
  'a document of Word 2003 or older, or a Word document with a password':
    'Word 2003 或更早版本的文档，或有密码的 Word 文档',
  'a picture': '图片',
  'a RAR archive': 'RAR 压缩包',
  'a 7-Zip archive': '7-Zip 压缩包',
  'a PDF': 'PDF',
  'a Word document': 'Word 文档',
  'an OpenDocument text': 'OpenDocument 文本',
  'an EPUB book': 'EPUB 书籍',
  'a ZIP archive': 'ZIP 压缩包',
  'a web archive': '网页存档',
  '{0} is named as {1} and is none: it is damaged, or was renamed. Get it again.':
    '{0} 的名称是{1}，实际却不是：它已损坏，或被改过名。请重新获取。',
  '{0} is an archive without files. Choose one with texts.':
    '{0} 是不含文件的压缩包。请选择含有文本的压缩包。',
  '{0} in {1} was left out: {2}.': '{1} 中的 {0} 已略去：{2}。',
  '{0} in {1} is an archive itself. Unpack it and add it by itself.':
    '{1} 中的 {0} 本身是压缩包。请解压后单独添加。',
  '{0} is empty: there is no text in it. Choose a file with text.':
    '{0} 是空的：其中没有文字。请选择含有文字的文件。',
  '{0} is {1}. Save it as PDF, .docx or plain text and add that.':
    '{0} 是{1}。请另存为 PDF、.docx 或纯文本再添加。',
  '{0} is a case bundle of Crossread, not a source. Open it as a case.':
    '{0} 是 Crossread 的案例包，不是来源。请作为案例打开。',
  '{0} is a presentation. Save it as PDF and add that.': '{0} 是演示文稿。请另存为 PDF 再添加。',
  '{0} is a table, and its rows would be read as one text. Save the text of each row as a file of its own, and add those, or all of them in a ZIP archive.':
    '{0} 是表格，各行会被读成一篇文字。请把每行的文字另存为单独的文件再添加，或打包成 ZIP 一并添加。',
  '{0} cannot be read: it is damaged, or not what its name says. Get it again.':
    '{0} 无法读取：它已损坏，或与名称不符。请重新获取。',
  '{0} holds no web page: it is cut off, or not a page that a browser saved. Save the page again.':
    '{0} 不含网页：它被截断，或不是浏览器保存的网页。请重新保存网页。',
  '{0} is protected with a password. Save a copy without one and add that.':
    '{0} 有密码保护。请另存一份无密码的再添加。',
  '{0} cannot be read as an OpenDocument text: parts of it are missing. Get it again.':
    '{0} 无法作为 OpenDocument 文本读取：缺少部分内容。请重新获取。',
  '{0} holds pictures of pages, not text: it was scanned. Run text recognition (OCR) over it and add the result.':
    '{0} 只有页面图片，没有文字：它是扫描件。请做文字识别（OCR），再添加其结果。',
  '{0} is a damaged PDF: it is cut off or was changed on its way. Get it again.':
    '{0} 是损坏的 PDF：它被截断，或在传输中被改动。请重新获取。',
  '{0} holds no bibliographic record with a title. Export it again as {1}.':
    '{0} 不含有标题的书目记录。请重新导出为 {1}。',
  '{0} is no whole {1}: it was cut short or changed. Export it again.':
    '{0} 不是完整的 {1}：它被截断或改动过。请重新导出。',
  '{0} is no whole JSON file: it was cut short or changed. Get it again.':
    '{0} 不是完整的 JSON 文件：它被截断或改动过。请重新获取。',
  '{0} is a whole case of Crossread, not a source. Open it as a case.':
    '{0} 是 Crossread 的整个案例，不是来源。请作为案例打开。',
  '{0} holds Web Annotations, not a source. Add them to the case that has their sources.':
    '{0} 含有网页标注，不是来源。请添加到含有其来源的案例中。',
  '{0} is JSON, but holds no bibliographic records (CSL-JSON). Save the text that you need in another format.':
    '{0} 是 JSON，但不含书目记录（CSL-JSON）。请把所需文字存为其他格式。',
  '{0} is a damaged Rich Text document: it is cut off. Get it again.':
    '{0} 是损坏的 RTF 文档：它被截断了。请重新获取。',
  '{0} holds no line with a time, so it is no transcript in SRT or WebVTT. Save it again, or add it as .txt.':
    '{0} 没有带时间的行，不是 SRT 或 WebVTT 字幕。请重新保存，或作为 .txt 添加。',
  '{0} is larger than {1} MB, the most that a file of a case may have. Export a case bundle without the full texts.':
    '{0} 大于 {1} MB，即案例文件的上限。请导出不含全文的案例包。',
  'The file of this case would be too large to be opened again. Export a case bundle without the full texts.':
    '此案例的文件会过大而无法重新打开。请导出不含全文的案例包。',
  "{0} is larger than {1} MB, the most that can be read. Keep only the article's text.":
    '{0} 大于 {1} MB，即可读取的上限。请只保留文章的文字。',
  '{0} is a damaged web archive: it is cut off or was changed on its way. Get it again.':
    '{0} 是损坏的网页存档：它被截断，或在传输中被改动。请重新获取。',
  '{0} holds no web page that was fetched whole. Save the page again.':
    '{0} 不含完整抓取的网页。请重新保存网页。',
  '{0} holds more pages than can be read at once. Save the pages you need one by one.':
    '{0} 含有的网页超出一次可读取的数量。请逐个保存所需网页。',
  '{0} was not added, because reading it was stopped.': '{0} 没有添加，因为读取被停止了。',
  '{0} is too much to read at once. Split it and add the parts.':
    '{0} 太大，无法一次读取。请拆分后分别添加。',
  '{0} cannot be read: reading it broke off. Get it again.': '{0} 无法读取：读取中断了。请重新获取。',
  'holds more than {0} files': '含有超过 {0} 个文件',
  'would unpack to more than {0} MB': '解压后将超过 {0} MB',
  'its name leads out of the archive, as no honest one does': '其名称指向压缩包之外，正常的压缩包不会如此',
  'its name is too long': '其名称太长',
  'it lies more than {0} folders deep': '它位于 {0} 层以上的文件夹之中',
  'it is a link to another file': '它是指向另一文件的链接',
  'it is protected with a password; unpack the archive and add the files':
    '它有密码保护；请解压后添加其中的文件',
  'it unpacks to many times its size, as only an attack does': '它解压后是原大小的许多倍，只有攻击才会如此',
  'it is packed by a method that is not known': '其压缩方法未知',
  'unpacks to more than {0} MB': '解压后超过 {0} MB',
  '{0} {1}. Unpack it and add only the files you need.': '{0} {1}。请解压，只添加所需的文件。',
  '{0} is a damaged archive: it is cut off or was changed on its way. Get it again.':
    '{0} 是损坏的压缩包：它被截断，或在传输中被改动。请重新获取。',
  'Another program has changed this case on the disk. It is read afresh now; repeat the change if it is still wanted.':
    '另一程序改动了磁盘上的这个案例。现已重新读取；若仍需要，请再做一次这项改动。',
  'The disk is full. Free some space.': '磁盘已满。请腾出空间。',
  'Your share of the disk is used up. Free some space.': '您的磁盘配额已用完。请腾出空间。',
  'The disk can only be read. Choose another library folder.': '磁盘是只读的。请选择另一个案例库文件夹。',
  'The library folder may not be written to. Check its permissions, or choose another.':
    '案例库文件夹不允许写入。请检查其权限，或另选一个。',
  'The name of the library folder is too long. Choose another one nearer to the root of the disk.':
    '案例库文件夹的名称太长。请另选一个更靠近磁盘根目录的。',
  'The folder of the library is gone. Connect its drive again, or put the folder back.':
    '案例库的文件夹不见了。请重新连接其磁盘，或放回文件夹。',
  'The disk does not take what is written to it. Save a copy elsewhere, and check the disk.':
    '磁盘不接受写入的内容。请在别处另存一份，并检查磁盘。',
  'The system refused to write to the library folder.': '系统拒绝写入案例库文件夹。',
  'The folder of the library cannot be made: {0}. Choose another place for it.':
    '无法创建案例库文件夹：{0}。请另选位置。',
  'This could not be saved, and nothing was changed. {0}': '无法保存，什么都没有改变。{0}',
  'The file of this case is damaged. It is left as it is, so that it can be repaired or restored from a backup.':
    '此案例的文件已损坏。文件保持原样，以便修复或从备份恢复。',
  'The file of this case cannot be read just now. Close other programs, check the drive, and try again.':
    '此案例的文件暂时无法读取。请关闭其他程序，检查磁盘，再试一次。',
  'There is no such backup any more. Look at the list again.': '这个备份已不存在。请再看一次列表。',
  'The folder “{0}” of this library is a link to another place, so the library is not opened. Put a folder in its place; if the library came from somebody else, do not trust it.':
    '此案例库的文件夹“{0}”是指向别处的链接，因此没有打开案例库。请换成真正的文件夹；若案例库来自他人，请勿信任。',
  'There is no such case in the library. It may have been deleted.': '案例库中没有这个案例，可能已被删除。',
  'another Crossread': '另一个 Crossread',
  'another Crossread ({0}, process {1}{2}, since {3} UTC)':
    '另一个 Crossread（{0}，进程 {1}{2}，始于 {3} UTC）',
  ' on {0}': '，在 {0} 上',
  'This library is open in {0}. Close that one first, or open another library with --library.':
    '此案例库已在{0}中打开。请先关闭它，或用 --library 打开另一个案例库。',
  'The file of this case states no version, so it cannot be read. It is left as it is.':
    '此案例的文件没有写明版本，无法读取。文件保持原样。',
  'A newer version of Crossread saved this case. Update Crossread to open it; the case is left as it is.':
    '此案例由较新版本的 Crossread 保存。请更新 Crossread 后再打开；案例保持原样。',
  'The disk of the library refused what was changed last. {0}': '案例库的磁盘拒绝了最后的修改。{0}',
  'The last changes to “{0}” are lost: nowhere could a copy be kept.':
    '“{0}”的最后修改已丢失：没有任何地方可以保存副本。',
  '“{0}” with its last changes is kept in {1}: open that file in Crossread once the library can be written to.':
    '“{0}”连同最后的修改保存在 {1}：待案例库可以写入后，请在 Crossread 中打开该文件。',
  '{0} {1}': '{0}{1}',
  'There is nothing to undo in this case.': '本案例中没有可撤销的操作。',
  'There is nothing to redo in this case.': '本案例中没有可重做的操作。',
  '{0} has all that the record “{1}” says. It was not added again.':
    '{0}已有书目记录“{1}”的全部内容，因此没有再次添加。',
  'The record “{0}” waits for its text in this case already. It was not added again.':
    '书目记录“{0}”已在本案例中等待其文本，因此没有再次添加。',
  'There is no such record in this case. It may have been attached or removed.':
    '本案例中没有这条书目记录，可能已归于来源或被移除。',
  'The scale {0} has no step “{1}”. Choose one of its steps.': '量表“{0}”没有等级“{1}”。请选择其中的等级。',
  'Two steps are called “{0}”. Give each its own name.': '有两个等级都叫“{0}”。请各取其名。',
  'The case uses this scale. Choose another one first.': '案例正在使用此量表。请先另选一个。',
  'Two tags have the same name. Give each its own.': '有两个标签同名。请各取其名。',
  'There is no tag {0} in this case. It may have been renamed.': '本案例中没有标签“{0}”，可能已改名。',
  'There is no such scale in this case.': '本案例中没有这个量表。',
  'This has been taken back already. Look at the case again.': '这已经收回了。请再看一次案例。',
  'The search has stopped working. Close Crossread and open it again; your cases are not touched by this.':
    '搜索已停止工作。请关闭 Crossread 再打开；您的案例不受影响。',
  'Crossread does not answer. Start it again; what you typed stays on this page until you close it.':
    'Crossread 没有响应。请重新启动；您输入的内容会留在此页，直到关闭。',
  'This address has no access. Open the one that Crossread printed when it started.':
    '此地址无权访问。请打开 Crossread 启动时给出的地址。',
  'Crossread gave an answer that cannot be read (status {0}).': 'Crossread 的答复无法读取（状态 {0}）。',
  'These are more than {0} files. Add only the folder that has the texts.':
    '文件超过 {0} 个。请只添加含有文本的文件夹。',
  'This file has {0} MB; the largest that is taken has {1} MB.': '此文件有 {0} MB；可接受的上限为 {1} MB。',
  'This file cannot be read any more. It may have been moved or deleted.':
    '此文件已无法读取，可能被移动或删除。',
  'The last changes are not on the disk yet: Crossread keeps them as long as it runs, and tries again every few seconds. {0}':
    '最近的更改尚未写入磁盘：Crossread 在运行期间会一直保留，并每隔几秒重试。{0}',
  'Your changes are saved, but no backup of this case could be made. {0}':
    '您的更改已保存，但无法为本案例建立备份。{0}',
  'The last changes to this case could not all be read: the file that held them was damaged, or belongs to another state of the case. What could be read is here, some of the last changes may be missing. That file is kept in the folder “damaged” of the library.':
    '本案例最近的更改未能全部读出：保存它们的文件已损坏，或属于案例的另一状态。能读出的都在这里，最近的更改可能有所缺失。该文件保留在案例库的“damaged”文件夹中。',
  '1 source': '1 个来源',
  '{0} sources': '{0} 个来源',
  '1 note': '1 条批注',
  '{0} notes': '{0} 条批注',
  'The file of this case was missing. Crossread opened the backup of {0} instead, with {1} and {2}. What was changed after that time may be missing.':
    '本案例的文件缺失。Crossread 改为打开 {0} 的备份，其中有{1}和{2}。此后的更改可能缺失。',
  'The file of this case was damaged. Crossread opened the backup of {0} instead, with {1} and {2}. What was changed after that time may be missing. The damaged file is kept in the folder “damaged” of the library.':
    '本案例的文件已损坏。Crossread 改为打开 {0} 的备份，其中有{1}和{2}。此后的更改可能缺失。损坏的文件保留在案例库的“damaged”文件夹中。',
  'This library can only be read: its folder may not be written to. What you change is not saved. Check the folder’s permissions, or choose another library.':
    '此案例库只能读取：其文件夹不可写入。您所作的更改不会保存。请检查文件夹权限，或选择其他案例库。',
  'The search index was damaged. It is being made again from the cases; nothing of yours was in it.':
    '搜索索引已损坏，正在根据各案例重新生成；其中没有您的任何内容。',
  'The disk does not take the search index, so that not everything can be found. It may be full: free some space, and the rest is added at the next search.':
    '磁盘无法写入搜索索引，因此并非所有内容都能找到。磁盘可能已满：请腾出空间，其余部分会在下次搜索时补上。',
  'What is needed to recognise earlier texts could not be kept on the disk; it may be full. It is made again at the next start.':
    '识别早先文本所需的数据未能存入磁盘，磁盘可能已满。下次启动时会重新生成。',
  'Crossread has no such call. Reload the page, it may be outdated.':
    'Crossread 没有此调用。请重新加载页面，它可能已过时。',
  'A call takes an object, not a list.': '调用需要对象，而不是列表。',
  'Something went wrong inside Crossread. Please report what you did just before.':
    'Crossread 内部出错。请报告出错前所做的操作。',
  '{0} was not opened, because reading it was stopped.': '{0} 的读取已停止，因此没有打开。',
  'Reading {0} broke off, and nothing was opened. Try again; if it breaks off again, there may be too little memory: export a case bundle without the full texts.':
    '读取 {0} 时中断，没有打开任何内容。请重试；若又中断，可能是内存不足：请导出不含全文的案例包。',
  '{0}: {1}': '{0}：{1}',
  'Keep it under {0} characters.': '请不要超过 {0} 个字符。',
  'Keep the note under {0} characters.': '批注请不要超过 {0} 个字符。',
  'This cannot be empty.': '此处不能为空。',
  'Name at least one passage.': '请至少指明一个段落。',
  'Write the date as YYYY-MM-DD.': '请按 YYYY-MM-DD 的形式填写日期。',
  'There is no such day in the calendar.': '日历中没有这一天。',
  'A scale has at least two steps.': '量表至少要有两个等级。',
  'Write the address in full, beginning with https://': '请填写完整的网址，以 https:// 开头',
  'Only http and https addresses are kept.': '只保存 http 和 https 网址。',
  'The file did not arrive whole. Add it again.': '文件未完整送达。请再次添加。',
  'This address is not served here.': '此处不提供这个地址。',
  'Requests from other pages are refused.': '来自其他页面的请求会被拒绝。',
  'Calls are made with POST.': '调用须使用 POST。',
  'Only calls are made with POST.': '只有调用才使用 POST。',
  'Requests that do not state their origin are refused.': '未说明来源的请求会被拒绝。',
  'Calls are made in application/json.': '调用须采用 application/json。',
  'This page is not signed in. Open Crossread by the address that it printed when it started.':
    '此页面尚未登录。请用 Crossread 启动时显示的地址打开。',
  'What was sent': '发送的内容',
  'what was sent': '发送的内容',
  'That is not JSON.': '这不是 JSON。',
  'This address is no longer valid. Open the one that Crossread printed when it started last.':
    '此地址已失效。请打开 Crossread 上次启动时显示的地址。',
  'There is no such page.': '没有这个页面。',
  'Calls from anything but the page of Crossread are refused.': '只接受来自 Crossread 页面的调用。',
};
